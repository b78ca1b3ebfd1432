package cn.qingshen.inbox;

import static cn.qingshen.jooq.generated.Tables.INBOX_MESSAGE;
import static cn.qingshen.jooq.generated.Tables.INBOX_READ;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import cn.qingshen.account.Asker;
import cn.qingshen.common.Cursor;
import cn.qingshen.common.Page;
import cn.qingshen.jooq.generated.Routines;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Messages and who has read them; the policies show each reader their own. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class InboxRepository {

    /** Ids are made in the order of time. */
    private static final String ORDER = "latest";

    private static final TypeReference<List<Arg>> ARGS = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;

    InboxRepository(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A message as {@code inbox_post} takes it. */
    private record Posted(
            Audience.Kind audience,
            @Nullable String jurisdiction_code,
            @Nullable UUID party,
            @Nullable String subject,
            MessageKind kind,
            List<Arg> args,
            String link,
            @Nullable UUID object_id,
            String dedupe_key) {

        static Posted of(Message message) {
            var to = message.audience();
            return new Posted(
                    to.kind(),
                    to.jurisdictionCode(),
                    to.party(),
                    to.subject(),
                    message.kind(),
                    message.args(),
                    message.link(),
                    message.objectId(),
                    message.dedupeKey());
        }
    }

    void post(Collection<Message> messages, boolean byMail) {
        var posted = messages.stream().map(Posted::of).toList();
        Routines.inboxPost(sql.configuration(), JSONB.valueOf(json.writeValueAsString(posted)), byMail);
    }

    Page<InboxMessage> page(int first, @Nullable String after, boolean unreadOnly) {
        var before = after == null
                ? noCondition()
                : INBOX_MESSAGE.ID.lt(Cursor.decode(after, ORDER).id());
        var rows = read(before.and(unreadOnly ? INBOX_READ.READ_AT.isNull() : noCondition()), first + 1)
                .fetch(this::message);
        return Page.of(rows, first, row -> row, row -> new Cursor(ORDER, "", row.id()).encode());
    }

    Optional<InboxMessage> byId(UUID id) {
        return read(INBOX_MESSAGE.ID.eq(id), 1).fetchOptional(this::message);
    }

    private ResultQuery<? extends Record> read(Condition which, int atMost) {
        return sql.select(
                        INBOX_MESSAGE.ID,
                        INBOX_MESSAGE.KIND,
                        INBOX_MESSAGE.ARGS,
                        INBOX_MESSAGE.LINK,
                        INBOX_MESSAGE.OBJECT_ID,
                        INBOX_MESSAGE.CREATED_AT,
                        INBOX_READ.READ_AT)
                .from(INBOX_MESSAGE)
                .leftJoin(INBOX_READ)
                .on(INBOX_READ.MESSAGE_ID.eq(INBOX_MESSAGE.ID), INBOX_READ.SUBJECT.eq(subject()))
                .where(which)
                .orderBy(INBOX_MESSAGE.ID.desc())
                .limit(atMost);
    }

    private InboxMessage message(Record row) {
        return new InboxMessage(
                row.get(INBOX_MESSAGE.ID),
                row.get(INBOX_MESSAGE.KIND),
                args(row.get(INBOX_MESSAGE.ARGS)),
                row.get(INBOX_MESSAGE.LINK),
                row.get(INBOX_MESSAGE.OBJECT_ID),
                row.get(INBOX_MESSAGE.CREATED_AT),
                row.get(INBOX_READ.READ_AT));
    }

    List<Arg> args(JSONB args) {
        return json.readValue(args.data(), ARGS);
    }

    int countUnread() {
        return sql.fetchCount(DSL.selectFrom(INBOX_MESSAGE).where(isUnread()));
    }

    void markRead(Collection<UUID> ids) {
        mark(INBOX_MESSAGE.ID.in(ids));
    }

    void markAllRead() {
        mark(noCondition());
    }

    /** Somebody may click twice. */
    private void mark(Condition which) {
        sql.insertInto(INBOX_READ, INBOX_READ.SUBJECT, INBOX_READ.MESSAGE_ID)
                .select(DSL.select(val(subject()), INBOX_MESSAGE.ID)
                        .from(INBOX_MESSAGE)
                        .where(which, isUnread()))
                .onConflictDoNothing()
                .execute();
    }

    private static Condition isUnread() {
        return DSL.notExists(DSL.selectOne()
                .from(INBOX_READ)
                .where(INBOX_READ.MESSAGE_ID.eq(INBOX_MESSAGE.ID), INBOX_READ.SUBJECT.eq(subject())));
    }

    private static String subject() {
        return Asker.require().subject();
    }
}
