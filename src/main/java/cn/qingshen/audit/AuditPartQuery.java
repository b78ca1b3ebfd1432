package cn.qingshen.audit;

import static cn.qingshen.jooq.generated.Tables.AUDIT;
import static cn.qingshen.jooq.generated.Tables.AUDIT_DISCLOSURE;
import static cn.qingshen.jooq.generated.Tables.AUDIT_FILE;
import static cn.qingshen.jooq.generated.Tables.AUDIT_OPTION;
import static cn.qingshen.jooq.generated.Tables.AUDIT_PHASE;
import static cn.qingshen.jooq.generated.Tables.AUDIT_RESULT;
import static cn.qingshen.jooq.generated.Tables.ENTERPRISE;
import static cn.qingshen.jooq.generated.Tables.STORED_FILE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.sum;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads of what belongs to rounds: each kind in one statement, however many rounds. */
@Repository
class AuditPartQuery {

    private final DSLContext sql;
    private final OptionEffects effects;

    AuditPartQuery(DSLContext sql, OptionEffects effects) {
        this.sql = sql;
        this.effects = effects;
    }

    Map<UUID, Disclosure> disclosures(Collection<UUID> auditIds) {
        var disclosure = AUDIT_DISCLOSURE;
        return sql.select(
                        disclosure.AUDIT_ID,
                        DSL.row(
                                        disclosure.CONTENTS.convertFrom(AuditPartQuery::contents),
                                        disclosure.PLACE,
                                        disclosure.LINK,
                                        disclosure.FILE_ID,
                                        disclosure.DISCLOSED_ON)
                                .mapping(Disclosure::new))
                .from(disclosure)
                .where(disclosure.AUDIT_ID.in(auditIds))
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private static List<DisclosureContent> contents(String[] names) {
        return Arrays.stream(names).map(DisclosureContent::valueOf).toList();
    }

    Map<UUID, List<FinishedPhase>> phases(Collection<UUID> auditIds) {
        return sql.select(
                        AUDIT_PHASE.AUDIT_ID,
                        DSL.row(AUDIT_PHASE.PHASE, AUDIT_PHASE.FINISHED_ON, AUDIT_PHASE.NOTE)
                                .mapping(FinishedPhase::new))
                .from(AUDIT_PHASE)
                .where(AUDIT_PHASE.AUDIT_ID.in(auditIds))
                .orderBy(AUDIT_PHASE.FINISHED_ON, AUDIT_PHASE.PHASE.sortAsc(AuditPhase.values()))
                .fetchGroups(row -> row.value1(), row -> row.value2());
    }

    Map<UUID, List<AuditOption>> options(Collection<UUID> auditIds) {
        return options(AUDIT_OPTION.AUDIT_ID.in(auditIds)).stream()
                .collect(Collectors.groupingBy(AuditOption::auditId));
    }

    @Nullable AuditOption option(UUID id) {
        return options(AUDIT_OPTION.ID.eq(id)).stream().findFirst().orElse(null);
    }

    private List<AuditOption> options(Condition which) {
        var option = AUDIT_OPTION;
        return sql.select(
                        option.ID,
                        option.AUDIT_ID,
                        option.VERSION,
                        option.COST,
                        option.NAME,
                        option.DESCRIPTION,
                        option.INVESTMENT_WAN_YUAN,
                        option.BENEFIT_WAN_YUAN,
                        option.PLANNED_FINISH_ON,
                        option.FINISHED_ON,
                        option.EFFECTS.convertFrom(
                                json -> effects.read(JSONB.valueOf(json.data()).data())))
                .from(option)
                .where(which, option.REMOVED.isFalse())
                .orderBy(option.ID)
                .fetch(mapping(AuditOption::new));
    }

    Map<UUID, List<AuditResult>> results(Collection<UUID> auditIds) {
        return sql.select(
                        AUDIT_RESULT.AUDIT_ID,
                        DSL.row(AUDIT_RESULT.INDICATOR, AUDIT_RESULT.PLANNED, AUDIT_RESULT.ACHIEVED)
                                .mapping(AuditResult::new))
                .from(AUDIT_RESULT)
                .where(AUDIT_RESULT.AUDIT_ID.in(auditIds))
                .orderBy(AUDIT_RESULT.INDICATOR)
                .fetchGroups(row -> row.value1(), row -> row.value2());
    }

    Map<UUID, List<AuditFile>> files(Collection<UUID> auditIds) {
        return sql.select(
                        AUDIT_FILE.AUDIT_ID,
                        DSL.row(
                                        AUDIT_FILE.FILE_ID,
                                        AUDIT_FILE.KIND,
                                        STORED_FILE.NAME,
                                        STORED_FILE.SIZE_BYTES,
                                        STORED_FILE.CONTENT_TYPE,
                                        AUDIT_FILE.ATTACHED_AT)
                                .mapping(AuditFile::new))
                .from(AUDIT_FILE)
                .join(STORED_FILE)
                .on(STORED_FILE.ID.eq(AUDIT_FILE.FILE_ID))
                .where(AUDIT_FILE.AUDIT_ID.in(auditIds), AUDIT_FILE.REMOVED.isFalse())
                .orderBy(AUDIT_FILE.ATTACHED_AT, AUDIT_FILE.FILE_ID)
                .fetchGroups(row -> row.value1(), row -> row.value2());
    }

    /** Of each indicator what the rounds of some years are to reach and have reached, by year, city and industry. */
    List<ResultSum> sums(@Nullable Integer year, @Nullable String jurisdictionCode) {
        return sql.select(
                        AUDIT.YEAR,
                        AUDIT.JURISDICTION_CODE,
                        ENTERPRISE.KEY_INDUSTRY,
                        AUDIT_RESULT.INDICATOR,
                        countDistinct(AUDIT.ID),
                        sum(AUDIT_RESULT.PLANNED),
                        DSL.coalesce(sum(AUDIT_RESULT.ACHIEVED), java.math.BigDecimal.ZERO))
                .from(AUDIT_RESULT)
                .join(AUDIT)
                .on(AUDIT.ID.eq(AUDIT_RESULT.AUDIT_ID))
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(AUDIT.ENTERPRISE_ID))
                .where(
                        year == null ? DSL.noCondition() : AUDIT.YEAR.eq(year),
                        jurisdictionCode == null ? DSL.noCondition() : AUDIT.JURISDICTION_CODE.eq(jurisdictionCode),
                        AUDIT.STATE.notIn(AuditState.WITHDRAWN, AuditState.CLOSED))
                .groupBy(AUDIT.YEAR, AUDIT.JURISDICTION_CODE, ENTERPRISE.KEY_INDUSTRY, AUDIT_RESULT.INDICATOR)
                .orderBy(AUDIT.YEAR, AUDIT.JURISDICTION_CODE, ENTERPRISE.KEY_INDUSTRY, AUDIT_RESULT.INDICATOR)
                .fetch(mapping(ResultSum::new));
    }
}
