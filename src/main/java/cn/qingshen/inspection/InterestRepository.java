package cn.qingshen.inspection;

import static cn.qingshen.jooq.generated.Tables.INSPECTOR_INTEREST;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;

import cn.qingshen.account.Asker;
import cn.qingshen.common.Cursor;
import cn.qingshen.common.Page;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The interests of inspectors; each call belongs to a transaction that somebody else began. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class InterestRepository {

    private static final String ORDER = "interest";

    private final DSLContext sql;
    private final Clock clock;

    InterestRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<InspectorInterest> interest(UUID id) {
        return read(INSPECTOR_INTEREST.ID.eq(id), 1).stream().findFirst();
    }

    /** Who must not check somebody. */
    List<String> interested(String subject) {
        return sql.select(INSPECTOR_INTEREST.SUBJECT)
                .from(INSPECTOR_INTEREST)
                .where(INSPECTOR_INTEREST.OBJECT.eq(subject), INSPECTOR_INTEREST.WITHDRAWN_AT.isNull())
                .fetch(INSPECTOR_INTEREST.SUBJECT);
    }

    /** The latest first, also those that were withdrawn. */
    Page<InspectorInterest> page(int first, @Nullable String after) {
        var behind = after == null
                ? noCondition()
                : INSPECTOR_INTEREST.ID.lt(Cursor.decode(after, ORDER).id());
        return Page.of(read(behind, first + 1), first, one -> one, one -> new Cursor(ORDER, "", one.id()).encode());
    }

    private List<InspectorInterest> read(Condition which, int most) {
        var interest = INSPECTOR_INTEREST;
        return sql.select(
                        interest.ID,
                        interest.JURISDICTION_CODE,
                        interest.SUBJECT,
                        interest.NAME,
                        interest.SUBJECT_KIND,
                        interest.ENTERPRISE_ID,
                        interest.CONSULTANCY_ID,
                        interest.CITY_CODE,
                        interest.REASON,
                        interest.DECLARED_AT,
                        interest.WITHDRAWN_AT,
                        interest.WITHDRAWN_REASON)
                .from(interest)
                .where(which)
                .orderBy(interest.ID.desc())
                .limit(most)
                .fetch(mapping(InspectorInterest::new));
    }

    UUID add(InterestFacts facts, InspectorChoice whose, String jurisdictionCode) {
        var subject = Objects.requireNonNull(facts.subject());
        var record = sql.newRecord(INSPECTOR_INTEREST);
        record.setJurisdictionCode(jurisdictionCode);
        record.setSubject(whose.subject());
        record.setName(whose.name());
        record.setSubjectKind(Objects.requireNonNull(facts.subjectKind()));
        switch (Objects.requireNonNull(facts.subjectKind())) {
            case ENTERPRISE -> record.setEnterpriseId(UUID.fromString(subject));
            case CONSULTANCY -> record.setConsultancyId(UUID.fromString(subject));
            case CITY -> record.setCityCode(subject);
        }
        record.setReason(Objects.requireNonNull(facts.reason()));
        record.setDeclaredBy(Asker.require().subject());
        record.setDeclaredAt(OffsetDateTime.now(clock));
        record.insert();
        return record.getId();
    }

    void withdraw(UUID id, String reason) {
        sql.update(INSPECTOR_INTEREST)
                .set(INSPECTOR_INTEREST.WITHDRAWN_AT, OffsetDateTime.now(clock))
                .set(INSPECTOR_INTEREST.WITHDRAWN_BY, Asker.require().subject())
                .set(INSPECTOR_INTEREST.WITHDRAWN_REASON, reason)
                .where(INSPECTOR_INTEREST.ID.eq(id))
                .execute();
    }
}
