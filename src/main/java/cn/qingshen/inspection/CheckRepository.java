package cn.qingshen.inspection;

import static cn.qingshen.jooq.generated.Tables.SPOT_CHECK;
import static cn.qingshen.jooq.generated.Tables.SPOT_CHECK_INSPECTOR;

import cn.qingshen.account.Asker;
import cn.qingshen.inspection.campaign.DrawnCheck;
import cn.qingshen.jooq.generated.tables.records.SpotCheckRecord;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes to spot checks and to who checks; each belongs to a transaction that somebody else began. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CheckRepository {

    private final DSLContext sql;
    private final Clock clock;

    CheckRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    UUID add(CheckPlan plan, String number, @Nullable UUID auditId) {
        var record = of(Objects.requireNonNull(plan.subjectKind()), Objects.requireNonNull(plan.subject()));
        record.setNumber(number);
        record.setAuditId(auditId);
        record.setJurisdictionCode(Objects.requireNonNull(Asker.require().jurisdiction()));
        record.setGround(CheckGround.DIRECTED);
        record.setReason(plan.reason());
        record.setPlannedOn(Objects.requireNonNull(plan.plannedOn()));
        record.setTemplateId(Objects.requireNonNull(plan.templateId()));
        record.setPlannedAt(now());
        record.insert();
        return record.getId();
    }

    /** Of what a campaign drew, in that order. */
    List<UUID> addDrawn(Campaign campaign, List<DrawnCheck> drawn, List<String> numbers, Map<String, UUID> rounds) {
        var ids = ids(drawn.size());
        var records = drawn.stream()
                .map(one -> {
                    var record = of(campaign.subjectKind(), one.object());
                    record.setId(ids.get(one.number() - 1));
                    record.setNumber(numbers.get(one.number() - 1));
                    record.setAuditId(rounds.get(one.object()));
                    record.setJurisdictionCode(campaign.jurisdictionCode());
                    record.setGround(CheckGround.CAMPAIGN);
                    record.setCampaignId(campaign.id());
                    record.setPlannedOn(campaign.dayOf(one.number()));
                    record.setTemplateId(campaign.templateId());
                    record.setPlannedAt(now());
                    return record;
                })
                .toList();
        sql.batchInsert(records).execute();
        return ids;
    }

    private SpotCheckRecord of(SubjectKind kind, String subject) {
        var record = sql.newRecord(SPOT_CHECK);
        record.setSubjectKind(kind);
        switch (kind) {
            case ENTERPRISE -> record.setEnterpriseId(UUID.fromString(subject));
            case CONSULTANCY -> record.setConsultancyId(UUID.fromString(subject));
            case CITY -> record.setCityCode(subject);
        }
        return record;
    }

    private List<UUID> ids(int count) {
        var id = DSL.field("uuidv7()", UUID.class);
        return sql.select(id).from("generate_series(1, {0})", DSL.val(count)).fetch(id);
    }

    void assign(UUID checkId, String jurisdictionCode, List<InspectorChoice> people) {
        assign(jurisdictionCode, Map.of(checkId, people));
    }

    void assign(String jurisdictionCode, Map<UUID, List<InspectorChoice>> people) {
        sql.batchInsert(people.entrySet().stream()
                        .flatMap(check -> check.getValue().stream().map(one -> {
                            var record = sql.newRecord(SPOT_CHECK_INSPECTOR);
                            record.setCheckId(check.getKey());
                            record.setJurisdictionCode(jurisdictionCode);
                            record.setSubject(one.subject());
                            record.setName(one.name());
                            record.setAssignedAt(now());
                            return record;
                        }))
                        .toList())
                .execute();
    }

    void leave(UUID checkId, String subject, String reason) {
        sql.update(SPOT_CHECK_INSPECTOR)
                .set(SPOT_CHECK_INSPECTOR.LEFT_AT, now())
                .set(SPOT_CHECK_INSPECTOR.LEFT_REASON, reason)
                .where(
                        SPOT_CHECK_INSPECTOR.CHECK_ID.eq(checkId),
                        SPOT_CHECK_INSPECTOR.SUBJECT.eq(subject),
                        SPOT_CHECK_INSPECTOR.LEFT_AT.isNull())
                .execute();
    }

    void move(UUID checkId, CheckState state) {
        sql.update(SPOT_CHECK)
                .set(SPOT_CHECK.STATE, state)
                .where(SPOT_CHECK.ID.eq(checkId))
                .execute();
    }

    /** @param at as the tablet says */
    void start(UUID checkId, OffsetDateTime at) {
        sql.update(SPOT_CHECK)
                .set(SPOT_CHECK.STATE, CheckState.STARTED)
                .set(SPOT_CHECK.STARTED_AT, at)
                .where(SPOT_CHECK.ID.eq(checkId))
                .execute();
    }

    /** @param at as the tablet says */
    void finish(UUID checkId, OffsetDateTime at) {
        sql.update(SPOT_CHECK)
                .set(SPOT_CHECK.STATE, CheckState.FINISHED)
                .set(SPOT_CHECK.FINISHED_AT, at)
                .where(SPOT_CHECK.ID.eq(checkId))
                .execute();
    }

    void report(UUID checkId) {
        sql.update(SPOT_CHECK)
                .set(SPOT_CHECK.STATE, CheckState.REPORTED)
                .set(SPOT_CHECK.REPORTED_AT, now())
                .where(SPOT_CHECK.ID.eq(checkId))
                .execute();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
