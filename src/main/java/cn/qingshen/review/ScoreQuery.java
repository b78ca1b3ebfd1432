package cn.qingshen.review;

import static cn.qingshen.jooq.generated.Tables.REVIEW_CONCLUSION;
import static cn.qingshen.jooq.generated.Tables.REVIEW_PANEL;
import static cn.qingshen.jooq.generated.Tables.SCORE;
import static cn.qingshen.jooq.generated.Tables.SCORE_ITEM;
import static cn.qingshen.jooq.generated.Tables.SCORE_SHEET;
import static java.util.stream.Collectors.toMap;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.max;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads of what is scored, what was, and what came of it. */
@Repository
class ScoreQuery {

    private final DSLContext sql;

    ScoreQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** The one that a new panel takes. */
    UUID latestSheet(PanelKind kind) {
        var latest = sql.select(max(SCORE_SHEET.VERSION)).from(SCORE_SHEET).where(SCORE_SHEET.KIND.eq(kind));
        return sql.select(SCORE_SHEET.ID)
                .from(SCORE_SHEET)
                .where(SCORE_SHEET.KIND.eq(kind), SCORE_SHEET.VERSION.eq(latest))
                .fetchSingle(SCORE_SHEET.ID);
    }

    /** The one that a panel was planned with. */
    ScoreSheet sheetOf(UUID panelId) {
        return sheet(SCORE_SHEET.ID.eq(
                sql.select(REVIEW_PANEL.SHEET_ID).from(REVIEW_PANEL).where(REVIEW_PANEL.ID.eq(panelId))));
    }

    private ScoreSheet sheet(Condition which) {
        var found = sql.select(
                        SCORE_SHEET.ID,
                        SCORE_SHEET.KIND,
                        SCORE_SHEET.VERSION,
                        SCORE_SHEET.PASS_MARK,
                        SCORE_SHEET.SOURCE)
                .from(SCORE_SHEET)
                .where(which)
                .fetchSingle();
        return new ScoreSheet(
                found.value1(), found.value2(), found.value3(), found.value4(), found.value5(), items(found.value1()));
    }

    private List<ScoreSheet.Item> items(UUID sheetId) {
        return sql.select(SCORE_ITEM.NUMBER, SCORE_ITEM.SECTION, SCORE_ITEM.WORDS, SCORE_ITEM.MOST)
                .from(SCORE_ITEM)
                .where(SCORE_ITEM.SHEET_ID.eq(sheetId))
                .orderBy(SCORE_ITEM.NUMBER)
                .fetch(mapping(ScoreSheet.Item::new));
    }

    /** As far as whoever asks may see them: an expert their own, the leader all once they have scored themselves. */
    Scores scores(UUID panelId) {
        var bySeat = sql.select(SCORE.SEAT, SCORE.NUMBER, SCORE.POINTS, SCORE.VETOED, SCORE.REMARK)
                .from(SCORE)
                .where(SCORE.PANEL_ID.eq(panelId))
                .orderBy(SCORE.SEAT, SCORE.NUMBER)
                .fetchGroups(
                        SCORE.SEAT,
                        row -> new ScoreEntry(
                                row.get(SCORE.NUMBER),
                                row.get(SCORE.POINTS),
                                row.get(SCORE.VETOED),
                                row.get(SCORE.REMARK)));
        return new Scores(new TreeMap<>(bySeat));
    }

    boolean isScored(UUID assignmentId) {
        return sql.fetchExists(SCORE, SCORE.ASSIGNMENT_ID.eq(assignmentId));
    }

    boolean hasScores(UUID panelId) {
        return sql.fetchExists(SCORE, SCORE.PANEL_ID.eq(panelId));
    }

    Map<UUID, Conclusion> conclusions(Collection<UUID> panelIds) {
        var conclusion = REVIEW_CONCLUSION;
        return sql
                .select(
                        conclusion.PANEL_ID,
                        conclusion.OUTCOME,
                        conclusion.MEAN,
                        conclusion.OPINION,
                        conclusion.CORRECTIONS,
                        conclusion.CONCLUDED_AT,
                        conclusion.DOCUMENT_NUMBER,
                        conclusion.DECIDED_ON,
                        conclusion.NOTE,
                        conclusion.LEVEL,
                        conclusion.PASSED)
                .from(conclusion)
                .where(conclusion.PANEL_ID.in(panelIds))
                .fetch(mapping(Conclusion::new))
                .stream()
                .collect(toMap(Conclusion::panelId, one -> one));
    }

    Optional<Conclusion> conclusion(UUID panelId) {
        return Optional.ofNullable(conclusions(List.of(panelId)).get(panelId));
    }
}
