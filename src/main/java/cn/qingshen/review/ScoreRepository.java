package cn.qingshen.review;

import static cn.qingshen.jooq.generated.Tables.REVIEW_CONCLUSION;
import static cn.qingshen.jooq.generated.Tables.SCORE;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes of what was scored and what came of it; each belongs to a transaction that somebody else began. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ScoreRepository {

    private final DSLContext sql;
    private final Clock clock;

    ScoreRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(Assignment assignment, List<ScoreEntry> entries) {
        sql.batchInsert(entries.stream()
                        .map(one -> {
                            var record = sql.newRecord(SCORE);
                            record.setAssignmentId(assignment.id());
                            record.setPanelId(assignment.panelId());
                            record.setJurisdictionCode(assignment.jurisdictionCode());
                            record.setSeat(assignment.seat());
                            record.setNumber(one.number());
                            record.setPoints(one.points());
                            record.setVetoed(one.vetoed());
                            record.setRemark(one.remark());
                            return record;
                        })
                        .toList())
                .execute();
    }

    void conclude(ReviewPanel panel, ConclusionFacts facts, BigDecimal mean) {
        var it = REVIEW_CONCLUSION;
        sql.insertInto(it)
                .set(it.PANEL_ID, panel.id())
                .set(it.JURISDICTION_CODE, panel.jurisdictionCode())
                .set(it.OUTCOME, facts.outcome())
                .set(it.MEAN, mean)
                .set(it.OPINION, facts.opinion())
                .set(it.CORRECTIONS, facts.corrections())
                .set(it.LEVEL, facts.level())
                .set(it.CONCLUDED_AT, OffsetDateTime.now(clock))
                .execute();
    }

    void decide(UUID panelId, boolean passed, String documentNumber, LocalDate on, @Nullable String note) {
        sql.update(REVIEW_CONCLUSION)
                .set(REVIEW_CONCLUSION.DOCUMENT_NUMBER, documentNumber)
                .set(REVIEW_CONCLUSION.DECIDED_ON, on)
                .set(REVIEW_CONCLUSION.PASSED, passed)
                .set(REVIEW_CONCLUSION.NOTE, note)
                .where(REVIEW_CONCLUSION.PANEL_ID.eq(panelId))
                .execute();
    }
}
