package cn.qingshen.sanction;

import static cn.qingshen.jooq.generated.Tables.SANCTION;
import static cn.qingshen.jooq.generated.Tables.SANCTION_GROUND;
import static cn.qingshen.jooq.generated.Tables.SANCTION_HANDLING;
import static cn.qingshen.jooq.generated.Tables.SANCTION_STATEMENT;

import cn.qingshen.account.Asker;
import cn.qingshen.inspection.SpotCheck;
import cn.qingshen.inspection.SubjectKind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes to sanctions; each belongs to a transaction that somebody else began. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SanctionRepository {

    private final DSLContext sql;
    private final Clock clock;

    SanctionRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param cityCode where the enterprise is that was checked; null: a consultancy was */
    UUID add(
            SpotCheck check, @Nullable String cityCode, SanctionSubject subject, SanctionDraft draft, LocalDate today) {
        var kind = Objects.requireNonNull(draft.kind());
        var record = sql.newRecord(SANCTION);
        record.setKind(kind);
        record.setEnterpriseId(kind.isOf(SubjectKind.ENTERPRISE) ? subject.id() : null);
        record.setConsultancyId(kind.isOf(SubjectKind.CONSULTANCY) ? subject.id() : null);
        record.setSubjectName(subject.name());
        record.setCheckId(check.id());
        record.setJurisdictionCode(check.jurisdictionCode());
        record.setCityCode(cityCode);
        record.setDatedOn(today);
        record.setArticle(Objects.requireNonNull(draft.article()));
        record.setDueOn(draft.dueOn());
        record.insert();
        addParts(record.getId(), check.jurisdictionCode(), draft);
        return record.getId();
    }

    private void addParts(UUID id, String jurisdictionCode, SanctionDraft draft) {
        var statement = sql.newRecord(SANCTION_STATEMENT);
        statement.setSanctionId(id);
        statement.setJurisdictionCode(jurisdictionCode);
        statement.setFacts(Objects.requireNonNull(draft.facts()));
        statement.insert();
        var handling = sql.newRecord(SANCTION_HANDLING);
        handling.setSanctionId(id);
        handling.setJurisdictionCode(jurisdictionCode);
        handling.setProposedBy(Asker.require().subject());
        handling.setProposedByName(Asker.require().name());
        handling.setProposedAt(now());
        handling.insert();
        sql.batchInsert(Objects.requireNonNull(draft.findings()).stream()
                        .map(finding -> {
                            var ground = sql.newRecord(SANCTION_GROUND);
                            ground.setSanctionId(id);
                            ground.setFindingId(finding);
                            ground.setJurisdictionCode(jurisdictionCode);
                            return ground;
                        })
                        .toList())
                .execute();
    }

    void approve(UUID id, String number, LocalDate today) {
        sql.update(SANCTION)
                .set(SANCTION.STATE, SanctionState.APPROVED)
                .set(SANCTION.NUMBER, number)
                .set(SANCTION.DATED_ON, today)
                .where(SANCTION.ID.eq(id))
                .execute();
        decide(id, null);
    }

    void reject(UUID id, String reason) {
        move(id, SanctionState.REJECTED, null);
        decide(id, reason);
    }

    private void decide(UUID id, @Nullable String reason) {
        var handling = SANCTION_HANDLING;
        sql.update(handling)
                .set(handling.DECIDED_BY, Asker.require().subject())
                .set(handling.DECIDED_BY_NAME, Asker.require().name())
                .set(handling.DECIDED_AT, now())
                .set(handling.DECIDED_REASON, reason)
                .where(handling.SANCTION_ID.eq(id))
                .execute();
    }

    void withdraw(UUID id, String reason) {
        move(id, SanctionState.WITHDRAWN, null);
        end(id, reason);
    }

    void fulfil(UUID id, @Nullable String note, LocalDate today) {
        move(id, SanctionState.FULFILLED, today);
        end(id, note);
    }

    void revoke(UUID id, String reason, LocalDate today) {
        move(id, SanctionState.REVOKED, today);
        end(id, reason);
        sql.update(SANCTION_STATEMENT)
                .set(SANCTION_STATEMENT.REVOKED_REASON, reason)
                .where(SANCTION_STATEMENT.SANCTION_ID.eq(id))
                .execute();
    }

    private void move(UUID id, SanctionState state, @Nullable LocalDate endedOn) {
        sql.update(SANCTION)
                .set(SANCTION.STATE, state)
                .set(SANCTION.ENDED_ON, endedOn)
                .where(SANCTION.ID.eq(id))
                .execute();
    }

    private void end(UUID id, @Nullable String reason) {
        var handling = SANCTION_HANDLING;
        sql.update(handling)
                .set(handling.ENDED_BY_NAME, Asker.require().name())
                .set(handling.ENDED_AT, now())
                .set(handling.ENDED_REASON, reason)
                .where(handling.SANCTION_ID.eq(id))
                .execute();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
