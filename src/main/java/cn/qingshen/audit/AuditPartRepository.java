package cn.qingshen.audit;

import static cn.qingshen.jooq.generated.Tables.AUDIT_DISCLOSURE;
import static cn.qingshen.jooq.generated.Tables.AUDIT_FILE;
import static cn.qingshen.jooq.generated.Tables.AUDIT_OPTION;
import static cn.qingshen.jooq.generated.Tables.AUDIT_PHASE;
import static cn.qingshen.jooq.generated.Tables.AUDIT_RESULT;

import cn.qingshen.jooq.generated.tables.records.AuditOptionRecord;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes of what belongs to a round. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AuditPartRepository {

    private final DSLContext sql;
    private final OptionEffects effects;
    private final Clock clock;

    AuditPartRepository(DSLContext sql, OptionEffects effects, Clock clock) {
        this.sql = sql;
        this.effects = effects;
        this.clock = clock;
    }

    void put(Audit audit, Disclosure disclosure) {
        var record = sql.newRecord(AUDIT_DISCLOSURE);
        record.setAuditId(audit.id());
        record.setEnterpriseId(audit.enterpriseId());
        record.setJurisdictionCode(audit.jurisdictionCode());
        record.setContents(
                disclosure.contents().stream().map(DisclosureContent::name).toArray(String[]::new));
        record.setPlace(Objects.requireNonNull(disclosure.place()));
        record.setLink(disclosure.link());
        record.setFileId(disclosure.fileId());
        record.setDisclosedOn(Objects.requireNonNull(disclosure.disclosedOn()));
        sql.insertInto(AUDIT_DISCLOSURE)
                .set(record)
                .onConflict(AUDIT_DISCLOSURE.AUDIT_ID)
                .doUpdate()
                .set(record)
                .execute();
    }

    void add(Audit audit, FinishedPhase phase) {
        sql.insertInto(AUDIT_PHASE)
                .set(AUDIT_PHASE.AUDIT_ID, audit.id())
                .set(AUDIT_PHASE.ENTERPRISE_ID, audit.enterpriseId())
                .set(AUDIT_PHASE.JURISDICTION_CODE, audit.jurisdictionCode())
                .set(AUDIT_PHASE.PHASE, phase.phase())
                .set(AUDIT_PHASE.FINISHED_ON, phase.finishedOn())
                .set(AUDIT_PHASE.NOTE, phase.note())
                .execute();
    }

    UUID add(Audit audit, OptionFacts facts) {
        var record = record(facts);
        record.setAuditId(audit.id());
        record.setEnterpriseId(audit.enterpriseId());
        record.setJurisdictionCode(audit.jurisdictionCode());
        return Objects.requireNonNull(sql.insertInto(AUDIT_OPTION)
                .set(record)
                .returningResult(AUDIT_OPTION.ID)
                .fetchOne(AUDIT_OPTION.ID));
    }

    void correct(AuditOption option, OptionFacts facts) {
        var record = record(facts);
        record.setVersion(option.version() + 1);
        sql.update(AUDIT_OPTION)
                .set(record)
                .where(AUDIT_OPTION.ID.eq(option.id()))
                .execute();
    }

    private AuditOptionRecord record(OptionFacts facts) {
        var record = new AuditOptionRecord();
        record.setCost(Objects.requireNonNull(facts.cost()));
        record.setName(Objects.requireNonNull(facts.name()));
        record.setDescription(facts.description());
        record.setInvestmentWanYuan(Objects.requireNonNull(facts.investmentWanYuan()));
        record.setBenefitWanYuan(Objects.requireNonNull(facts.benefitWanYuan()));
        record.setPlannedFinishOn(Objects.requireNonNull(facts.plannedFinishOn()));
        record.setFinishedOn(facts.finishedOn());
        record.setEffects(JSONB.valueOf(effects.write(facts.effects())));
        return record;
    }

    void remove(AuditOption option) {
        sql.update(AUDIT_OPTION)
                .set(AUDIT_OPTION.REMOVED, true)
                .where(AUDIT_OPTION.ID.eq(option.id()))
                .execute();
    }

    /** One statement for all of them; what is not among them stays. */
    void put(Audit audit, List<AuditResult> results) {
        var records = results.stream().map(one -> {
            var record = sql.newRecord(AUDIT_RESULT);
            record.setAuditId(audit.id());
            record.setEnterpriseId(audit.enterpriseId());
            record.setJurisdictionCode(audit.jurisdictionCode());
            record.setIndicator(one.indicator());
            record.setPlanned(one.planned());
            record.setAchieved(one.achieved());
            return record;
        });
        sql.insertInto(AUDIT_RESULT)
                .columns(AUDIT_RESULT.fields())
                .valuesOfRecords(records.toList())
                .onConflict(AUDIT_RESULT.AUDIT_ID, AUDIT_RESULT.INDICATOR)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    void attach(Audit audit, UUID fileId, AuditFileKind kind) {
        var record = sql.newRecord(AUDIT_FILE);
        record.setAuditId(audit.id());
        record.setEnterpriseId(audit.enterpriseId());
        record.setJurisdictionCode(audit.jurisdictionCode());
        record.setFileId(fileId);
        record.setKind(kind);
        record.setAttachedAt(OffsetDateTime.now(clock));
        record.setRemoved(false);
        sql.insertInto(AUDIT_FILE)
                .set(record)
                .onConflict(AUDIT_FILE.AUDIT_ID, AUDIT_FILE.FILE_ID)
                .doUpdate()
                .set(record)
                .execute();
    }

    void remove(Audit audit, UUID fileId) {
        sql.update(AUDIT_FILE)
                .set(AUDIT_FILE.REMOVED, true)
                .where(AUDIT_FILE.AUDIT_ID.eq(audit.id()), AUDIT_FILE.FILE_ID.eq(fileId))
                .execute();
    }
}
