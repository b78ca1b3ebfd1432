package cn.qingshen.account;

import static cn.qingshen.jooq.generated.Tables.PERSON;
import static org.jooq.Records.mapping;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whoever asks, as a row; the policies show them no other. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PersonRepository {

    private final DSLContext sql;
    private final Clock clock;

    PersonRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Keeps what Keycloak says of somebody now; what they chose here stays. */
    void saw(Asker asker, @Nullable String email) {
        var person = sql.newRecord(PERSON);
        person.setSubject(asker.subject());
        person.setName(asker.name());
        person.setEmail(email);
        person.setRole(Objects.requireNonNull(asker.role()));
        person.setScope(asker.scope());
        person.setJurisdictionCode(asker.jurisdiction());
        person.setParty(asker.party());
        person.setLastSeenAt(OffsetDateTime.now(clock));
        sql.insertInto(PERSON)
                .set(person)
                .onConflict(PERSON.SUBJECT)
                .doUpdate()
                .set(person)
                .execute();
    }

    Optional<Preferences> preferences() {
        return sql.select(PERSON.EMAIL, PERSON.WANTS_EMAIL, PERSON.LANGUAGE)
                .from(PERSON)
                .where(PERSON.SUBJECT.eq(Asker.require().subject()))
                .fetchOptional(mapping(Preferences::new));
    }

    /** Whether there is such a person. */
    boolean setWantsEmail(boolean wantsEmail) {
        return sql.update(PERSON)
                        .set(PERSON.WANTS_EMAIL, wantsEmail)
                        .where(PERSON.SUBJECT.eq(Asker.require().subject()))
                        .execute()
                == 1;
    }

    void setLanguage(String language) {
        sql.update(PERSON)
                .set(PERSON.LANGUAGE, language)
                .where(PERSON.SUBJECT.eq(Asker.require().subject()))
                .execute();
    }
}
