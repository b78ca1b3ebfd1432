package cn.qingshen.enterprise;

import static cn.qingshen.jooq.generated.Tables.ENTERPRISE;
import static cn.qingshen.jooq.generated.Tables.ENTERPRISE_CONTACT;
import static cn.qingshen.jooq.generated.Tables.ENTERPRISE_FORMER_NAME;
import static cn.qingshen.jooq.generated.Tables.EVIDENCE;
import static cn.qingshen.jooq.generated.Tables.REGISTER_ENTRY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes to the register; each belongs to a transaction that somebody else began. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EnterpriseRepository {

    private final DSLContext sql;

    EnterpriseRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Makes other acts on these enterprises wait, always in the same order, so that two of them cannot block each other. */
    void lock(List<UUID> ids) {
        sql.select(ENTERPRISE.ID)
                .from(ENTERPRISE)
                .where(ENTERPRISE.ID.in(ids))
                .orderBy(ENTERPRISE.ID)
                .forUpdate()
                .fetch();
    }

    /** Empty when the jurisdiction already has an enterprise of this credit code. */
    Optional<UUID> add(EnterpriseFacts facts) {
        var id = sql.insertInto(ENTERPRISE)
                .set(ENTERPRISE.CREDIT_CODE, facts.creditCode())
                .set(ENTERPRISE.NAME, facts.name())
                .set(ENTERPRISE.JURISDICTION_CODE, facts.jurisdictionCode())
                .set(ENTERPRISE.COUNTY_CODE, facts.countyCode())
                .set(ENTERPRISE.ADDRESS, facts.address())
                .set(ENTERPRISE.LONGITUDE, facts.longitude())
                .set(ENTERPRISE.LATITUDE, facts.latitude())
                .set(ENTERPRISE.INDUSTRY_CODE, facts.industryCode())
                .set(ENTERPRISE.KEY_INDUSTRY, facts.keyIndustry())
                .set(ENTERPRISE.SIZE_CLASS, facts.sizeClass())
                .set(ENTERPRISE.LEGAL_REPRESENTATIVE, facts.legalRepresentative())
                .set(ENTERPRISE.PERMIT_NUMBER, facts.permitNumber())
                .set(ENTERPRISE.KEY_DISCHARGER, facts.keyDischarger())
                .set(ENTERPRISE.YELLOW_RIVER_BASIN, facts.yellowRiverBasin())
                .set(ENTERPRISE.KEY_GHG_EMITTER, facts.keyGhgEmitter())
                .onConflictDoNothing()
                .returning(ENTERPRISE.ID)
                .fetchOptional(ENTERPRISE.ID);
        id.ifPresent(enterprise -> putContact(enterprise, facts));
        return id;
    }

    boolean creditCodeIsTaken(String creditCode, String jurisdictionCode, UUID exceptBy) {
        return sql.fetchExists(
                ENTERPRISE,
                ENTERPRISE.CREDIT_CODE.eq(creditCode),
                ENTERPRISE.JURISDICTION_CODE.eq(jurisdictionCode),
                ENTERPRISE.MERGED_INTO.isNull(),
                ENTERPRISE.ID.ne(exceptBy));
    }

    void correct(UUID id, int version, EnterpriseFacts facts, LocalDate today) {
        nextVersion(version, today)
                .set(ENTERPRISE.CREDIT_CODE, facts.creditCode())
                .set(ENTERPRISE.NAME, facts.name())
                .set(ENTERPRISE.COUNTY_CODE, facts.countyCode())
                .set(ENTERPRISE.ADDRESS, facts.address())
                .set(ENTERPRISE.LONGITUDE, facts.longitude())
                .set(ENTERPRISE.LATITUDE, facts.latitude())
                .set(ENTERPRISE.INDUSTRY_CODE, facts.industryCode())
                .set(ENTERPRISE.KEY_INDUSTRY, facts.keyIndustry())
                .set(ENTERPRISE.SIZE_CLASS, facts.sizeClass())
                .set(ENTERPRISE.LEGAL_REPRESENTATIVE, facts.legalRepresentative())
                .set(ENTERPRISE.PERMIT_NUMBER, facts.permitNumber())
                .set(ENTERPRISE.KEY_DISCHARGER, facts.keyDischarger())
                .set(ENTERPRISE.YELLOW_RIVER_BASIN, facts.yellowRiverBasin())
                .set(ENTERPRISE.KEY_GHG_EMITTER, facts.keyGhgEmitter())
                .where(ENTERPRISE.ID.eq(id))
                .execute();
        putContact(id, facts);
    }

    void markMerged(UUID duplicate, int version, UUID into, LocalDate today) {
        nextVersion(version, today)
                .set(ENTERPRISE.MERGED_INTO, into)
                .where(ENTERPRISE.ID.eq(duplicate))
                .execute();
    }

    /** Brings the search text up to date with a former name that came from elsewhere. */
    void touch(UUID id, int version, LocalDate today) {
        nextVersion(version, today).where(ENTERPRISE.ID.eq(id)).execute();
    }

    private UpdateSetMoreStep<?> nextVersion(int version, LocalDate today) {
        return sql.update(ENTERPRISE)
                .set(ENTERPRISE.VERSION, version + 1)
                .set(ENTERPRISE.VALID_FROM, today)
                .set(ENTERPRISE.CHANGED_AT, DSL.currentOffsetDateTime());
    }

    void addFormerName(UUID id, String jurisdictionCode, String name, LocalDate until) {
        sql.insertInto(ENTERPRISE_FORMER_NAME)
                .set(ENTERPRISE_FORMER_NAME.ENTERPRISE_ID, id)
                .set(ENTERPRISE_FORMER_NAME.JURISDICTION_CODE, jurisdictionCode)
                .set(ENTERPRISE_FORMER_NAME.NAME, name)
                .set(ENTERPRISE_FORMER_NAME.UNTIL, until)
                .execute();
    }

    private void putContact(UUID id, EnterpriseFacts facts) {
        sql.insertInto(ENTERPRISE_CONTACT)
                .set(ENTERPRISE_CONTACT.ENTERPRISE_ID, id)
                .set(ENTERPRISE_CONTACT.JURISDICTION_CODE, facts.jurisdictionCode())
                .set(ENTERPRISE_CONTACT.NAME, facts.contactName())
                .set(ENTERPRISE_CONTACT.PHONE, facts.contactPhone())
                .onConflict(ENTERPRISE_CONTACT.ENTERPRISE_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    UUID enter(UUID enterpriseId, String jurisdictionCode, EnterInput input) {
        return sql.insertInto(REGISTER_ENTRY)
                .set(REGISTER_ENTRY.ENTERPRISE_ID, enterpriseId)
                .set(REGISTER_ENTRY.JURISDICTION_CODE, jurisdictionCode)
                .set(
                        REGISTER_ENTRY.BASES,
                        input.bases().stream()
                                .distinct()
                                .map(ListingBasis::name)
                                .toArray(String[]::new))
                .set(REGISTER_ENTRY.ENTERED_ON, input.enteredOn())
                .set(REGISTER_ENTRY.ENTER_REASON, input.reason())
                .returning(REGISTER_ENTRY.ID)
                .fetchSingle(REGISTER_ENTRY.ID);
    }

    void leave(UUID entryId, LocalDate leftOn, String reason) {
        sql.update(REGISTER_ENTRY)
                .set(REGISTER_ENTRY.LEFT_ON, leftOn)
                .set(REGISTER_ENTRY.LEAVE_REASON, reason)
                .where(REGISTER_ENTRY.ID.eq(entryId))
                .execute();
    }

    void addEvidence(
            UUID entryId,
            UUID enterpriseId,
            String jurisdictionCode,
            EvidencePurpose purpose,
            List<EvidenceInput> evidence) {
        for (var one : evidence) {
            sql.insertInto(EVIDENCE)
                    .set(EVIDENCE.REGISTER_ENTRY_ID, entryId)
                    .set(EVIDENCE.ENTERPRISE_ID, enterpriseId)
                    .set(EVIDENCE.JURISDICTION_CODE, jurisdictionCode)
                    .set(EVIDENCE.PURPOSE, purpose)
                    .set(EVIDENCE.KIND, one.kind())
                    .set(EVIDENCE.REFERENCE, one.reference())
                    .set(EVIDENCE.DATED, one.dated())
                    .set(EVIDENCE.FILE_ID, one.fileId())
                    .execute();
        }
    }
}
