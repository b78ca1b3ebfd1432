package cn.qingshen.review;

import static cn.qingshen.jooq.generated.Tables.SCORE_ITEM;
import static cn.qingshen.jooq.generated.Tables.SCORE_SHEET;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes of drafts of score sheets; each belongs to a transaction that somebody else began. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ScoreSheetRepository {

    private final DSLContext sql;

    ScoreSheetRepository(DSLContext sql) {
        this.sql = sql;
    }

    UUID add(SheetDraft draft, int version) {
        var record = sql.newRecord(SCORE_SHEET);
        record.setKind(draft.kind());
        record.setVersion(version);
        record.setState(SheetState.DRAFT);
        record.setPassMark(draft.mark());
        record.setSource(draft.sourceText());
        record.setConfirmed(draft.confirmed());
        record.insert();
        put(record.getId(), draft.numbered());
        return record.getId();
    }

    void change(UUID id, SheetDraft draft) {
        sql.update(SCORE_SHEET)
                .set(SCORE_SHEET.PASS_MARK, draft.mark())
                .set(SCORE_SHEET.SOURCE, draft.sourceText())
                .set(SCORE_SHEET.CONFIRMED, draft.confirmed())
                .where(SCORE_SHEET.ID.eq(id))
                .execute();
        sql.deleteFrom(SCORE_ITEM).where(SCORE_ITEM.SHEET_ID.eq(id)).execute();
        put(id, draft.numbered());
    }

    private void put(UUID id, List<ScoreSheet.Item> items) {
        sql.batchInsert(items.stream()
                        .map(one -> {
                            var record = sql.newRecord(SCORE_ITEM);
                            record.setSheetId(id);
                            record.setNumber(one.number());
                            record.setSection(one.section());
                            record.setWords(one.words());
                            record.setMost(one.most());
                            return record;
                        })
                        .toList())
                .execute();
    }

    void discard(UUID id) {
        sql.deleteFrom(SCORE_ITEM).where(SCORE_ITEM.SHEET_ID.eq(id)).execute();
        sql.deleteFrom(SCORE_SHEET).where(SCORE_SHEET.ID.eq(id)).execute();
    }

    void publish(UUID id, LocalDate validFrom) {
        sql.update(SCORE_SHEET)
                .set(SCORE_SHEET.STATE, SheetState.PUBLISHED)
                .set(SCORE_SHEET.VALID_FROM, validFrom)
                .where(SCORE_SHEET.ID.eq(id))
                .execute();
    }
}
