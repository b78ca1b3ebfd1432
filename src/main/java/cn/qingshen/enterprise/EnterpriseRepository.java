package cn.qingshen.enterprise;

import static cn.qingshen.jooq.generated.Tables.ENTERPRISE;
import static cn.qingshen.jooq.generated.Tables.ENTERPRISE_CONTACT;
import static cn.qingshen.jooq.generated.Tables.ENTERPRISE_FORMER_NAME;
import static cn.qingshen.jooq.generated.Tables.EVIDENCE;
import static cn.qingshen.jooq.generated.Tables.REGISTER_ENTRY;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import cn.qingshen.jooq.generated.tables.records.EnterpriseContactRecord;
import cn.qingshen.jooq.generated.tables.records.EnterpriseRecord;
import cn.qingshen.jooq.generated.tables.records.EvidenceRecord;
import cn.qingshen.jooq.generated.tables.records.RegisterEntryRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes to the register, one or a thousand in as many statements; each belongs to a transaction that somebody else began. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EnterpriseRepository {

    private static final List<Field<?>> FACTS = List.of(
            ENTERPRISE.CREDIT_CODE,
            ENTERPRISE.NAME,
            ENTERPRISE.JURISDICTION_CODE,
            ENTERPRISE.COUNTY_CODE,
            ENTERPRISE.ADDRESS,
            ENTERPRISE.LONGITUDE,
            ENTERPRISE.LATITUDE,
            ENTERPRISE.INDUSTRY_CODE,
            ENTERPRISE.KEY_INDUSTRY,
            ENTERPRISE.SIZE_CLASS,
            ENTERPRISE.LEGAL_REPRESENTATIVE,
            ENTERPRISE.PERMIT_NUMBER,
            ENTERPRISE.KEY_DISCHARGER,
            ENTERPRISE.YELLOW_RIVER_BASIN,
            ENTERPRISE.KEY_GHG_EMITTER);

    private static final List<Field<?>> CONTACT = List.of(ENTERPRISE_CONTACT.fields());

    private static final List<Field<?>> ENTRY = List.of(
            REGISTER_ENTRY.ENTERPRISE_ID,
            REGISTER_ENTRY.JURISDICTION_CODE,
            REGISTER_ENTRY.BASES,
            REGISTER_ENTRY.ENTERED_ON,
            REGISTER_ENTRY.ENTER_REASON);

    private static final List<Field<?>> EVIDENCE_GIVEN = List.of(
            EVIDENCE.REGISTER_ENTRY_ID,
            EVIDENCE.ENTERPRISE_ID,
            EVIDENCE.JURISDICTION_CODE,
            EVIDENCE.PURPOSE,
            EVIDENCE.KIND,
            EVIDENCE.REFERENCE,
            EVIDENCE.DATED,
            EVIDENCE.FILE_ID);

    private final DSLContext sql;
    private final Clock clock;

    EnterpriseRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The facts of an enterprise to be as given from now on. */
    record Correction(UUID id, int version, EnterpriseFacts facts) {}

    /** An enterprise to be put on the register. */
    record Entering(UUID enterpriseId, String jurisdictionCode, EnterInput input) {}

    /** Makes other acts on these enterprises wait, always in the same order, so that two of them cannot block each other. */
    void lock(Collection<UUID> ids) {
        sql.select(ENTERPRISE.ID)
                .from(ENTERPRISE)
                .where(ENTERPRISE.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .orderBy(ENTERPRISE.ID)
                .forUpdate()
                .fetch();
    }

    /** By what they are known; absent when the jurisdiction already has an enterprise of this credit code. */
    Map<EnterpriseKey, UUID> add(List<EnterpriseFacts> all) {
        if (all.isEmpty()) {
            return Map.of();
        }
        var ids = sql.insertInto(ENTERPRISE)
                .columns(FACTS)
                .valuesOfRecords(all.stream()
                        .map(facts -> record(facts).into(FACTS.toArray(Field[]::new)))
                        .toList())
                .onConflictDoNothing()
                .returningResult(ENTERPRISE.ID, ENTERPRISE.CREDIT_CODE, ENTERPRISE.JURISDICTION_CODE)
                .fetchMap(row -> new EnterpriseKey(row.value2(), row.value3()), row -> row.value1());
        putContacts(all.stream()
                .filter(facts -> ids.containsKey(EnterpriseKey.of(facts)))
                .map(facts -> contact(Objects.requireNonNull(ids.get(EnterpriseKey.of(facts))), facts)));
        return ids;
    }

    private static EnterpriseRecord record(EnterpriseFacts facts) {
        var record = new EnterpriseRecord();
        record.setCreditCode(facts.creditCode());
        record.setName(facts.name());
        record.setJurisdictionCode(facts.jurisdictionCode());
        record.setCountyCode(facts.countyCode());
        record.setAddress(facts.address());
        record.setLongitude(facts.longitude());
        record.setLatitude(facts.latitude());
        record.setIndustryCode(facts.industryCode());
        record.setKeyIndustry(facts.keyIndustry());
        record.setSizeClass(facts.sizeClass());
        record.setLegalRepresentative(facts.legalRepresentative());
        record.setPermitNumber(facts.permitNumber());
        record.setKeyDischarger(facts.keyDischarger());
        record.setYellowRiverBasin(facts.yellowRiverBasin());
        record.setKeyGhgEmitter(facts.keyGhgEmitter());
        return record;
    }

    boolean creditCodeIsTaken(String creditCode, String jurisdictionCode, UUID exceptBy) {
        return sql.fetchExists(
                ENTERPRISE,
                ENTERPRISE.CREDIT_CODE.eq(creditCode),
                ENTERPRISE.JURISDICTION_CODE.eq(jurisdictionCode),
                ENTERPRISE.MERGED_INTO.isNull(),
                ENTERPRISE.ID.ne(exceptBy));
    }

    void correct(List<Correction> corrections) {
        update(corrections.stream().map(one -> nextVersion(one.id(), one.version(), record(one.facts()))));
        putContacts(corrections.stream().map(one -> contact(one.id(), one.facts())));
    }

    void markMerged(UUID duplicate, int version, UUID into) {
        var record = new EnterpriseRecord();
        record.setMergedInto(into);
        update(Stream.of(nextVersion(duplicate, version, record)));
    }

    /** Brings the search text up to date with a former name that came from elsewhere. */
    void touch(UUID id, int version) {
        update(Stream.of(nextVersion(id, version, new EnterpriseRecord())));
    }

    private EnterpriseRecord nextVersion(UUID id, int version, EnterpriseRecord record) {
        record.setId(id);
        record.touched(ENTERPRISE.ID, false);
        record.setVersion(version + 1);
        record.setValidFrom(LocalDate.now(clock));
        record.setChangedAt(OffsetDateTime.now(clock));
        return record;
    }

    private void update(Stream<EnterpriseRecord> records) {
        sql.batchUpdate(records.toList()).execute();
    }

    void publish(Collection<UUID> ids, LocalDate on) {
        sql.update(ENTERPRISE)
                .set(ENTERPRISE.PUBLISHED_ON, on)
                .where(ENTERPRISE.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .and(ENTERPRISE.PUBLISHED_ON.isNull().or(ENTERPRISE.PUBLISHED_ON.gt(on)))
                .execute();
    }

    /** @param names by whose they were until today */
    void addFormerNames(Map<UUID, String> names, Map<UUID, String> jurisdictions) {
        var today = LocalDate.now(clock);
        sql.batchInsert(names.entrySet().stream()
                        .map(former -> {
                            var record = sql.newRecord(ENTERPRISE_FORMER_NAME);
                            record.setEnterpriseId(former.getKey());
                            record.setJurisdictionCode(jurisdictions.get(former.getKey()));
                            record.setName(former.getValue());
                            record.setUntil(today);
                            return record;
                        })
                        .toList())
                .execute();
    }

    /** The names that a duplicate had borne before are the kept record's now, except its present one. */
    void takeOverFormerNames(UUID duplicate, UUID keep, EnterpriseFacts facts) {
        var former = ENTERPRISE_FORMER_NAME;
        sql.insertInto(former, former.ENTERPRISE_ID, former.JURISDICTION_CODE, former.NAME, former.UNTIL)
                .select(select(val(keep), val(facts.jurisdictionCode()), former.NAME, former.UNTIL)
                        .from(former)
                        .where(former.ENTERPRISE_ID.eq(duplicate), former.NAME.ne(facts.name())))
                .execute();
    }

    private static EnterpriseContactRecord contact(UUID id, EnterpriseFacts facts) {
        return new EnterpriseContactRecord(id, facts.jurisdictionCode(), facts.contactName(), facts.contactPhone());
    }

    private void putContacts(Stream<EnterpriseContactRecord> contacts) {
        var records = contacts.toList();
        if (!records.isEmpty()) {
            sql.insertInto(ENTERPRISE_CONTACT)
                    .columns(CONTACT)
                    .valuesOfRecords(records)
                    .onConflict(ENTERPRISE_CONTACT.ENTERPRISE_ID)
                    .doUpdate()
                    .setAllToExcluded()
                    .execute();
        }
    }

    /** Puts enterprises on the register, with the evidence. */
    void enter(List<Entering> all) {
        if (all.isEmpty()) {
            return;
        }
        var entries = sql.insertInto(REGISTER_ENTRY)
                .columns(ENTRY)
                .valuesOfRecords(all.stream()
                        .map(one -> record(one).into(ENTRY.toArray(Field[]::new)))
                        .toList())
                .returningResult(REGISTER_ENTRY.ENTERPRISE_ID, REGISTER_ENTRY.ID)
                .fetchMap(REGISTER_ENTRY.ENTERPRISE_ID, REGISTER_ENTRY.ID);
        addEvidence(all.stream()
                .flatMap(one -> one.input().evidence().stream()
                        .map(evidence -> record(
                                entries.get(one.enterpriseId()),
                                one.enterpriseId(),
                                one.jurisdictionCode(),
                                EvidencePurpose.ENTER,
                                evidence))));
    }

    private static RegisterEntryRecord record(Entering one) {
        var record = new RegisterEntryRecord();
        record.setEnterpriseId(one.enterpriseId());
        record.setJurisdictionCode(one.jurisdictionCode());
        record.setBases(
                one.input().bases().stream().distinct().map(ListingBasis::name).toArray(String[]::new));
        record.setEnteredOn(one.input().enteredOn());
        record.setEnterReason(one.input().reason());
        return record;
    }

    /** Takes one enterprise off the register, with the evidence. */
    void leave(
            RegisterEntry open,
            String jurisdictionCode,
            LocalDate leftOn,
            String reason,
            List<EvidenceInput> evidence) {
        sql.update(REGISTER_ENTRY)
                .set(REGISTER_ENTRY.LEFT_ON, leftOn)
                .set(REGISTER_ENTRY.LEAVE_REASON, reason)
                .where(REGISTER_ENTRY.ID.eq(open.id()))
                .execute();
        addEvidence(evidence.stream()
                .map(one -> record(open.id(), open.enterpriseId(), jurisdictionCode, EvidencePurpose.LEAVE, one)));
    }

    private static EvidenceRecord record(
            UUID entryId, UUID enterpriseId, String jurisdictionCode, EvidencePurpose purpose, EvidenceInput given) {
        var record = new EvidenceRecord();
        record.setRegisterEntryId(entryId);
        record.setEnterpriseId(enterpriseId);
        record.setJurisdictionCode(jurisdictionCode);
        record.setPurpose(purpose);
        record.setKind(given.kind());
        record.setReference(given.reference());
        record.setDated(given.dated());
        record.setFileId(given.fileId());
        return record;
    }

    private void addEvidence(Stream<EvidenceRecord> evidence) {
        var records = evidence.map(one -> one.into(EVIDENCE_GIVEN.toArray(Field[]::new)))
                .toList();
        if (!records.isEmpty()) {
            sql.insertInto(EVIDENCE)
                    .columns(EVIDENCE_GIVEN)
                    .valuesOfRecords(records)
                    .execute();
        }
    }
}
