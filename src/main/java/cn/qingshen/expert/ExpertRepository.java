package cn.qingshen.expert;

import static cn.qingshen.jooq.generated.Tables.EXPERT;
import static cn.qingshen.jooq.generated.Tables.EXPERT_ASSESSMENT;
import static cn.qingshen.jooq.generated.Tables.EXPERT_CERTIFICATE;
import static cn.qingshen.jooq.generated.Tables.EXPERT_IDENTITY;
import static cn.qingshen.jooq.generated.Tables.EXPERT_INTEREST;
import static cn.qingshen.jooq.generated.Tables.EXPERT_TRAINING;

import cn.qingshen.jooq.generated.tables.records.ExpertRecord;
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

/** Writes to the experts; each belongs to a transaction that somebody else began. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ExpertRepository {

    private final DSLContext sql;
    private final Clock clock;

    ExpertRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Makes other acts on this expert wait. */
    void lock(UUID id) {
        sql.select(EXPERT.ID).from(EXPERT).where(EXPERT.ID.eq(id)).forUpdate().fetch();
    }

    /** @param subject whose own application it is; null: an officer's for somebody */
    UUID add(ExpertFacts facts, LocalDate appliedOn, @Nullable String subject) {
        var record = record(facts);
        record.setAppliedOn(appliedOn);
        record.setSubject(subject);
        return Objects.requireNonNull(
                sql.insertInto(EXPERT).set(record).returningResult(EXPERT.ID).fetchOne(EXPERT.ID));
    }

    void putIdentity(UUID id, byte[] digest, byte[] cipher, ExpertFacts facts) {
        var record = sql.newRecord(EXPERT_IDENTITY);
        record.setExpertId(id);
        record.setDigest(digest);
        record.setCipher(cipher);
        record.setPhone(facts.phone());
        record.setEmail(facts.email());
        record.insert();
    }

    void correct(Expert present, ExpertFacts facts) {
        var record = record(facts);
        record.setVersion(present.version() + 1);
        sql.update(EXPERT).set(record).where(EXPERT.ID.eq(present.id())).execute();
        sql.update(EXPERT_IDENTITY)
                .set(EXPERT_IDENTITY.PHONE, facts.phone())
                .set(EXPERT_IDENTITY.EMAIL, facts.email())
                .where(EXPERT_IDENTITY.EXPERT_ID.eq(present.id()))
                .execute();
    }

    private ExpertRecord record(ExpertFacts facts) {
        var record = new ExpertRecord();
        record.setName(facts.name());
        record.setTitle(facts.title());
        record.setSeniorTitle(facts.hasSeniorTitle());
        record.setEmployer(facts.employer());
        record.setEmployerCode(facts.employerCode());
        record.setJurisdictionCode(facts.jurisdictionCode());
        record.setWorkingSince(facts.workingSince());
        record.setSpecialities(Objects.requireNonNull(facts.specialities()).stream()
                .map(Enum::name)
                .toArray(String[]::new));
        record.setChangedAt(OffsetDateTime.now(clock));
        return record;
    }

    void applyAgain(UUID id, LocalDate appliedOn) {
        sql.update(EXPERT)
                .set(EXPERT.STATE, ExpertState.APPLIED)
                .set(EXPERT.APPLIED_ON, appliedOn)
                .set(EXPERT.CHANGED_AT, OffsetDateTime.now(clock))
                .where(EXPERT.ID.eq(id))
                .execute();
    }

    /** @param admittedOn null: never */
    void move(UUID id, ExpertState state, boolean mayLead, @Nullable LocalDate admittedOn, AccountState account) {
        sql.update(EXPERT)
                .set(EXPERT.STATE, state)
                .set(EXPERT.MAY_LEAD, mayLead)
                .set(EXPERT.ADMITTED_ON, admittedOn)
                .set(EXPERT.ACCOUNT, account)
                .set(EXPERT.CHANGED_AT, OffsetDateTime.now(clock))
                .where(EXPERT.ID.eq(id))
                .execute();
    }

    void putAccount(UUID id, AccountState account, @Nullable String subject) {
        sql.update(EXPERT)
                .set(EXPERT.ACCOUNT, account)
                .set(EXPERT.SUBJECT, subject)
                .where(EXPERT.ID.eq(id))
                .execute();
    }

    UUID add(UUID expertId, InterestFacts facts, InterestSource source) {
        var record = sql.newRecord(EXPERT_INTEREST);
        record.setExpertId(expertId);
        record.setKind(facts.kind());
        record.setParty(facts.party());
        record.setPartyCode(facts.partyCode());
        record.setStartedOn(facts.startedOn());
        record.setEndedOn(facts.endedOn());
        record.setNote(facts.note());
        record.setSource(source);
        record.insert();
        return record.getId();
    }

    void removeInterest(UUID id) {
        sql.update(EXPERT_INTEREST)
                .set(EXPERT_INTEREST.REMOVED, true)
                .where(EXPERT_INTEREST.ID.eq(id))
                .execute();
    }

    void add(UUID expertId, CertificateFacts facts) {
        var record = sql.newRecord(EXPERT_CERTIFICATE);
        record.setExpertId(expertId);
        record.setName(facts.name());
        record.setNumber(facts.number());
        record.setFileId(facts.fileId());
        record.insert();
    }

    void add(UUID expertId, AssessmentKind kind, AssessmentFacts facts) {
        var record = sql.newRecord(EXPERT_ASSESSMENT);
        record.setExpertId(expertId);
        record.setKind(kind);
        record.setHeldOn(facts.heldOn());
        record.setPassed(facts.passed());
        record.setRemark(facts.remark());
        record.insert();
    }

    /** Another review takes the place of that year's. */
    void replaceReview(Assessment former) {
        sql.update(EXPERT_ASSESSMENT)
                .set(EXPERT_ASSESSMENT.REPLACED, true)
                .where(
                        EXPERT_ASSESSMENT.EXPERT_ID.eq(former.expertId()),
                        EXPERT_ASSESSMENT.KIND.eq(AssessmentKind.YEARLY),
                        EXPERT_ASSESSMENT.HELD_ON.eq(former.heldOn()),
                        EXPERT_ASSESSMENT.REPLACED.isFalse())
                .execute();
    }

    void add(UUID expertId, TrainingFacts facts) {
        var record = sql.newRecord(EXPERT_TRAINING);
        record.setExpertId(expertId);
        record.setTopic(facts.topic());
        record.setHeldOn(facts.heldOn());
        record.setHours(facts.hours());
        record.insert();
    }
}
