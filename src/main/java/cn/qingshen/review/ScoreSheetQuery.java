package cn.qingshen.review;

import static cn.qingshen.jooq.generated.Tables.REVIEW_PANEL;
import static cn.qingshen.jooq.generated.Tables.SCORE_ITEM;
import static cn.qingshen.jooq.generated.Tables.SCORE_SHEET;
import static java.util.stream.Collectors.toMap;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Reads of what is scored. */
@Repository
class ScoreSheetQuery {

    private final DSLContext sql;

    ScoreSheetQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** The one that a new panel takes. */
    UUID inForce(PanelKind kind, LocalDate today) {
        return sql.select(SCORE_SHEET.ID)
                .from(SCORE_SHEET)
                .where(
                        SCORE_SHEET.KIND.eq(kind),
                        SCORE_SHEET.STATE.eq(SheetState.PUBLISHED),
                        SCORE_SHEET.VALID_FROM.le(today))
                .orderBy(SCORE_SHEET.VALID_FROM.desc(), SCORE_SHEET.VERSION.desc())
                .limit(1)
                .fetchSingle(SCORE_SHEET.ID);
    }

    /** The one that a panel was planned with. */
    ScoreSheet ofPanel(UUID panelId) {
        var id = select(REVIEW_PANEL.SHEET_ID).from(REVIEW_PANEL).where(REVIEW_PANEL.ID.eq(panelId));
        return read(SCORE_SHEET.ID.eq(id)).getFirst();
    }

    /** Of each panel the one that it was planned with; none of those that score nothing. */
    Map<UUID, ScoreSheet> ofPanels(Collection<UUID> panelIds) {
        var ofPanel = sql.select(REVIEW_PANEL.ID, REVIEW_PANEL.SHEET_ID)
                .from(REVIEW_PANEL)
                .where(REVIEW_PANEL.ID.in(panelIds), REVIEW_PANEL.SHEET_ID.isNotNull())
                .fetchMap(REVIEW_PANEL.ID, REVIEW_PANEL.SHEET_ID);
        var sheets = read(SCORE_SHEET.ID.in(ofPanel.values())).stream().collect(toMap(ScoreSheet::id, one -> one));
        return ofPanel.entrySet().stream().collect(toMap(Map.Entry::getKey, one -> sheets.get(one.getValue())));
    }

    /** All versions, of each kind the latest first. */
    List<ScoreSheet> all() {
        return read(noCondition());
    }

    Optional<ScoreSheet> draft(PanelKind kind) {
        return read(SCORE_SHEET.KIND.eq(kind).and(SCORE_SHEET.STATE.eq(SheetState.DRAFT))).stream()
                .findFirst();
    }

    /** The one that was published last. */
    ScoreSheet published(PanelKind kind) {
        return read(SCORE_SHEET.KIND.eq(kind).and(SCORE_SHEET.STATE.eq(SheetState.PUBLISHED)))
                .getFirst();
    }

    private List<ScoreSheet> read(Condition which) {
        return sql.select(
                        SCORE_SHEET.ID,
                        SCORE_SHEET.KIND,
                        SCORE_SHEET.VERSION,
                        SCORE_SHEET.STATE,
                        SCORE_SHEET.VALID_FROM,
                        SCORE_SHEET.PASS_MARK,
                        SCORE_SHEET.SOURCE,
                        SCORE_SHEET.CONFIRMED,
                        items())
                .from(SCORE_SHEET)
                .where(which)
                .orderBy(SCORE_SHEET.KIND.desc(), SCORE_SHEET.VERSION.desc())
                .fetch(mapping(ScoreSheet::new));
    }

    private static Field<List<ScoreSheet.Item>> items() {
        return multiset(select(SCORE_ITEM.NUMBER, SCORE_ITEM.SECTION, SCORE_ITEM.WORDS, SCORE_ITEM.MOST)
                        .from(SCORE_ITEM)
                        .where(SCORE_ITEM.SHEET_ID.eq(SCORE_SHEET.ID))
                        .orderBy(SCORE_ITEM.NUMBER))
                .convertFrom(rows -> rows.map(mapping(ScoreSheet.Item::new)));
    }
}
