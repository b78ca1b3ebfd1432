package cn.qingshen.inspection;

import static cn.qingshen.jooq.generated.Tables.FIELD_COMMAND;

import cn.qingshen.account.Asker;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What tablets sent, and what they were told; written within the transaction of the effect. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReceiptRepository {

    private final DSLContext sql;
    private final JsonMapper json;
    private final Clock clock;

    ReceiptRepository(DSLContext sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Takes a command's id, so that nobody else does what it asks for; whoever comes at the same time waits here until this transaction
     * ends. False: it was sent before.
     */
    boolean take(FieldCommand command) {
        var asker = Asker.require();
        return sql.insertInto(FIELD_COMMAND)
                        .set(FIELD_COMMAND.ID, command.id())
                        .set(FIELD_COMMAND.CHECK_ID, command.check())
                        .set(FIELD_COMMAND.JURISDICTION_CODE, Objects.requireNonNull(asker.jurisdiction()))
                        .set(FIELD_COMMAND.SUBJECT, asker.subject())
                        .set(FIELD_COMMAND.CONTENT, content(command))
                        .set(FIELD_COMMAND.RECEIVED_AT, OffsetDateTime.now(clock))
                        .onConflict(FIELD_COMMAND.ID)
                        .doNothing()
                        .execute()
                == 1;
    }

    void settle(FieldOutcome outcome) {
        sql.update(FIELD_COMMAND)
                .set(FIELD_COMMAND.OUTCOME, JSONB.valueOf(json.writeValueAsString(outcome)))
                .where(FIELD_COMMAND.ID.eq(outcome.id()))
                .execute();
    }

    /** What the same command, of the same person, was told; empty: under its id something else was sent. */
    Optional<FieldOutcome> told(FieldCommand command) {
        return sql.select(FIELD_COMMAND.OUTCOME)
                .from(FIELD_COMMAND)
                .where(
                        FIELD_COMMAND.ID.eq(command.id()),
                        FIELD_COMMAND.SUBJECT.eq(Asker.require().subject()),
                        FIELD_COMMAND.CONTENT.eq(DSL.val(content(command))))
                .fetchOptional(FIELD_COMMAND.OUTCOME)
                .map(stored -> json.readValue(stored.data(), FieldOutcome.class));
    }

    private JSONB content(FieldCommand command) {
        return JSONB.valueOf(json.writeValueAsString(command));
    }
}
