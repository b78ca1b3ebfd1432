package cn.qingshen.review;

import static cn.qingshen.jooq.generated.Tables.CORRECTION;
import static cn.qingshen.jooq.generated.Tables.CORRECTION_FILE;
import static cn.qingshen.jooq.generated.Tables.REVIEW_PANEL;

import cn.qingshen.account.Asker;
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

/** Writes what is to be corrected and was; each belongs to a transaction that somebody else began. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CorrectionRepository {

    private final DSLContext sql;
    private final Clock clock;

    CorrectionRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void ask(UUID panelId, LocalDate dueOn) {
        sql.update(REVIEW_PANEL)
                .set(REVIEW_PANEL.STATE, PanelState.CORRECTING)
                .set(REVIEW_PANEL.CORRECTIONS_DUE_ON, dueOn)
                .where(REVIEW_PANEL.ID.eq(panelId))
                .execute();
    }

    /** Without reading what was written: whoever is reviewed may add to it. */
    void add(ReviewPanel panel, int number, String words, List<UUID> fileIds) {
        var record = sql.newRecord(CORRECTION);
        record.setPanelId(panel.id());
        record.setNumber(number);
        record.setJurisdictionCode(panel.jurisdictionCode());
        record.setEnterpriseId(panel.reviewed());
        record.setWords(words);
        record.setState(CorrectionState.HANDED_IN);
        record.setHandedInBy(Asker.require().subject());
        record.setHandedInByName(Asker.require().name());
        record.setHandedInAt(OffsetDateTime.now(clock));
        record.insert();
        sql.batchInsert(fileIds.stream()
                        .map(fileId -> {
                            var file = sql.newRecord(CORRECTION_FILE);
                            file.setPanelId(panel.id());
                            file.setNumber(number);
                            file.setFileId(fileId);
                            file.setJurisdictionCode(panel.jurisdictionCode());
                            return file;
                        })
                        .toList())
                .execute();
    }

    /** Whether it still waited. */
    boolean settle(UUID panelId, int number, CorrectionState state, @Nullable String reason) {
        return sql.update(CORRECTION)
                        .set(CORRECTION.STATE, state)
                        .set(CORRECTION.REASON, reason)
                        .set(CORRECTION.SETTLED_BY, Asker.require().subject())
                        .set(CORRECTION.SETTLED_BY_NAME, Asker.require().name())
                        .set(CORRECTION.SETTLED_AT, OffsetDateTime.now(clock))
                        .where(
                                CORRECTION.PANEL_ID.eq(panelId),
                                CORRECTION.NUMBER.eq(number),
                                CORRECTION.STATE.eq(CorrectionState.HANDED_IN))
                        .execute()
                == 1;
    }
}
