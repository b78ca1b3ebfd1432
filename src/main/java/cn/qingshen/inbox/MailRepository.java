package cn.qingshen.inbox;

import static cn.qingshen.jooq.generated.Tables.INBOX_MESSAGE;
import static cn.qingshen.jooq.generated.Tables.MAIL_OUTBOX;
import static cn.qingshen.jooq.generated.Tables.PERSON;

import cn.qingshen.jooq.generated.tables.records.MailOutboxRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The mails that wait; each step is a transaction of its own, so that none is open while a mail server thinks. */
@Repository
@Transactional
class MailRepository {

    /** What follows the first attempt; each later pause is four times as long: all seven attempts take a day. */
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    private static final int PAUSES_GROW_BY = 4;
    private static final int LONGEST_EXPONENT = 6;

    private final DSLContext sql;
    private final InboxRepository messages;
    private final Clock clock;

    MailRepository(DSLContext sql, InboxRepository messages, Clock clock) {
        this.sql = sql;
        this.messages = messages;
        this.clock = clock;
    }

    /** Takes the mail that is due longest, and puts its next attempt off before this one is made: whoever else looks finds another. */
    Optional<Mail> claim() {
        var now = OffsetDateTime.now(clock);
        return sql.selectFrom(MAIL_OUTBOX)
                .where(MAIL_OUTBOX.STATE.eq(MailState.WAITING), MAIL_OUTBOX.DUE_AT.le(now))
                .orderBy(MAIL_OUTBOX.DUE_AT, MAIL_OUTBOX.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional()
                .map(due -> claimed(due, now));
    }

    private Mail claimed(MailOutboxRecord due, OffsetDateTime now) {
        due.setDueAt(now.plus(pauseAfter(due.getAttempts())));
        due.setAttempts(due.getAttempts() + 1);
        due.update();
        return sql.select(
                        PERSON.NAME,
                        PERSON.EMAIL,
                        PERSON.WANTS_EMAIL,
                        PERSON.LANGUAGE,
                        INBOX_MESSAGE.KIND,
                        INBOX_MESSAGE.ARGS,
                        INBOX_MESSAGE.LINK)
                .from(PERSON)
                .join(INBOX_MESSAGE)
                .on(INBOX_MESSAGE.ID.eq(due.getMessageId()))
                .where(PERSON.SUBJECT.eq(due.getSubject()))
                .fetchSingle(row -> mail(due, row));
    }

    private static Duration pauseAfter(int attempts) {
        return FIRST_PAUSE.multipliedBy((long) Math.pow(PAUSES_GROW_BY, Math.min(attempts, LONGEST_EXPONENT)));
    }

    private Mail mail(MailOutboxRecord due, Record row) {
        return new Mail(
                due.getId(),
                due.getAttempts(),
                row.get(PERSON.NAME),
                row.get(PERSON.EMAIL),
                row.get(PERSON.WANTS_EMAIL),
                row.get(PERSON.LANGUAGE),
                row.get(INBOX_MESSAGE.KIND),
                messages.args(row.get(INBOX_MESSAGE.ARGS)),
                row.get(INBOX_MESSAGE.LINK));
    }

    void end(UUID id, MailState state) {
        sql.update(MAIL_OUTBOX)
                .set(MAIL_OUTBOX.STATE, state)
                .set(MAIL_OUTBOX.ENDED_AT, OffsetDateTime.now(clock))
                .where(MAIL_OUTBOX.ID.eq(id))
                .execute();
    }
}
