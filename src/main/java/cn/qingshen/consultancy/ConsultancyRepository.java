package cn.qingshen.consultancy;

import static cn.qingshen.jooq.generated.Tables.CONSULTANCY;
import static cn.qingshen.jooq.generated.Tables.CONSULTANCY_BAR;
import static cn.qingshen.jooq.generated.Tables.CONSULTANCY_CONTACT;
import static cn.qingshen.jooq.generated.Tables.CONSULTANCY_STAFF;

import cn.qingshen.jooq.generated.tables.records.ConsultancyRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes to the consultancies; each belongs to a transaction that somebody else began. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ConsultancyRepository {

    private final DSLContext sql;
    private final Clock clock;

    ConsultancyRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Makes other acts on this consultancy wait. */
    void lock(UUID id) {
        sql.select(CONSULTANCY.ID)
                .from(CONSULTANCY)
                .where(CONSULTANCY.ID.eq(id))
                .forUpdate()
                .fetch();
    }

    /** Empty: there is one of this credit code. */
    Optional<UUID> add(ConsultancyFacts facts) {
        var id = sql.insertInto(CONSULTANCY)
                .set(record(facts))
                .onConflict(CONSULTANCY.CREDIT_CODE)
                .doNothing()
                .returningResult(CONSULTANCY.ID)
                .fetchOptional(CONSULTANCY.ID);
        id.ifPresent(added -> putContact(added, facts));
        return id;
    }

    void correct(Consultancy present, ConsultancyFacts facts) {
        var record = record(facts);
        record.setVersion(present.version() + 1);
        sql.update(CONSULTANCY)
                .set(record)
                .where(CONSULTANCY.ID.eq(present.id()))
                .execute();
        putContact(present.id(), facts);
    }

    private ConsultancyRecord record(ConsultancyFacts facts) {
        var record = new ConsultancyRecord();
        record.setCreditCode(facts.creditCode());
        record.setName(facts.name());
        record.setAddress(facts.address());
        record.setLegalRepresentative(facts.legalRepresentative());
        record.setQualitySystem(facts.qualitySystem());
        record.setBalanceInstruments(facts.balanceInstruments());
        record.setRegisteredOn(facts.registeredOn());
        record.setChangedAt(OffsetDateTime.now(clock));
        return record;
    }

    private void putContact(UUID id, ConsultancyFacts facts) {
        sql.insertInto(CONSULTANCY_CONTACT)
                .columns(CONSULTANCY_CONTACT.fields())
                .values(id, facts.contactName(), facts.contactPhone())
                .onConflict(CONSULTANCY_CONTACT.CONSULTANCY_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    UUID add(UUID consultancyId, StaffFacts facts) {
        var record = sql.newRecord(CONSULTANCY_STAFF);
        record.setConsultancyId(consultancyId);
        record.setName(facts.name());
        record.setSkill(facts.skill());
        record.setTitle(facts.title());
        record.setCertificateNumber(facts.certificateNumber());
        record.insert();
        return record.getId();
    }

    void leave(UUID staffId, LocalDate on) {
        sql.update(CONSULTANCY_STAFF)
                .set(CONSULTANCY_STAFF.LEFT_ON, on)
                .where(CONSULTANCY_STAFF.ID.eq(staffId))
                .execute();
    }

    void bar(UUID consultancyId, Barring barring) {
        var record = sql.newRecord(CONSULTANCY_BAR);
        record.setConsultancyId(consultancyId);
        record.setBarredOn(barring.barredOn());
        record.setReason(barring.reason());
        record.setDocumentNumber(barring.documentNumber());
        record.setFileId(barring.fileId());
        record.insert();
    }

    void lift(UUID barId, Lifting lifting, LocalDate on) {
        sql.update(CONSULTANCY_BAR)
                .set(CONSULTANCY_BAR.LIFTED_ON, on)
                .set(CONSULTANCY_BAR.LIFT_REASON, lifting.reason())
                .set(CONSULTANCY_BAR.LIFT_DOCUMENT_NUMBER, lifting.documentNumber())
                .where(CONSULTANCY_BAR.ID.eq(barId))
                .execute();
    }
}
