package cn.qingshen.journal;

import static cn.qingshen.jooq.generated.Tables.JOURNAL;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.rowNumber;

import cn.qingshen.common.Cursor;
import cn.qingshen.common.Page;
import cn.qingshen.jooq.generated.Routines;
import cn.qingshen.journal.JournalEntry.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JournalRepository {

    private final DSLContext sql;
    private final JsonMapper json;

    JournalRepository(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** What changed of one object, as JSON. */
    record Difference(
            UUID objectId,
            @Nullable String before,
            @Nullable String after) {}

    void hold(Collection<String> chains) {
        Routines.journalHold(sql.configuration(), chains.toArray(String[]::new));
    }

    void append(JournalAct act, List<Difference> differences) {
        Routines.journalAppend(
                sql.configuration(),
                act.chain(),
                act.action(),
                act.objectType(),
                differences.stream().map(Difference::objectId).toArray(UUID[]::new),
                differences.stream().map(one -> JSONB.jsonbOrNull(one.before())).toArray(JSONB[]::new),
                differences.stream().map(one -> JSONB.jsonbOrNull(one.after())).toArray(JSONB[]::new),
                act.reason(),
                act.rule());
    }

    Map<UUID, Page<JournalEntry>> pages(Collection<UUID> objectIds, int first, @Nullable Cursor after) {
        var place = rowNumber()
                .over()
                .partitionBy(JOURNAL.OBJECT_ID)
                .orderBy(JOURNAL.AT.desc(), JOURNAL.CHAIN.desc(), JOURNAL.SEQ.desc())
                .as("place");
        var ranked = DSL.select(JOURNAL.fields())
                .select(place)
                .from(JOURNAL)
                .where(JOURNAL.OBJECT_ID.in(objectIds))
                .and(after == null ? noCondition() : before(after))
                .asTable("ranked");
        return sql
                .selectFrom(ranked)
                .where(ranked.field(place).le(first + 1))
                .orderBy(ranked.field(place))
                .fetch(this::entry)
                .stream()
                .collect(Collectors.groupingBy(
                        JournalEntry::objectId,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                rows -> Page.of(rows, first, row -> row, JournalRepository::cursor))));
    }

    /** The cursor names the link by chain and number; the time is looked up, so that a cursor cannot be made to lie about it. */
    private static Condition before(Cursor after) {
        var parts = after.value().split("/", 2);
        if (parts.length != 2 || !parts[1].matches("[0-9]{1,18}")) {
            throw Cursor.invalid();
        }
        var there = JOURNAL.as("there");
        var at = DSL.select(there.AT).from(there).where(there.CHAIN.eq(parts[0]), there.SEQ.eq(Long.valueOf(parts[1])));
        return DSL.row(JOURNAL.AT, JOURNAL.CHAIN, JOURNAL.SEQ)
                .lt(DSL.row(DSL.field(at), DSL.val(parts[0]), DSL.val(Long.valueOf(parts[1]))));
    }

    private static String cursor(JournalEntry entry) {
        return new Cursor(JournalService.ORDER, entry.chain() + "/" + entry.seq(), entry.objectId()).encode();
    }

    private JournalEntry entry(Record row) {
        return new JournalEntry(
                row.get(JOURNAL.CHAIN),
                row.get(JOURNAL.SEQ),
                row.get(JOURNAL.OBJECT_ID),
                row.get(JOURNAL.AT),
                row.get(JOURNAL.ACTOR_NAME),
                row.get(JOURNAL.ACTING_ROLE),
                row.get(JOURNAL.ACTION),
                changes(tree(row.get(JOURNAL.BEFORE)), tree(row.get(JOURNAL.AFTER))),
                row.get(JOURNAL.REASON),
                row.get(JOURNAL.RULE));
    }

    private JsonNode tree(@Nullable JSONB value) {
        return value == null ? json.createObjectNode() : json.readTree(value.data());
    }

    private static List<Change> changes(JsonNode before, JsonNode after) {
        var fields = new TreeSet<>(before.propertyNames());
        fields.addAll(after.propertyNames());
        var changes = new ArrayList<Change>();
        fields.forEach(field -> changes.add(new Change(field, plain(before.path(field)), plain(after.path(field)))));
        return changes;
    }

    private static @Nullable String plain(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return value.isArray()
                ? value.valueStream().map(JournalRepository::text).collect(Collectors.joining(","))
                : text(value);
    }

    /** What has parts of its own, such as a piece of evidence, is told as JSON. */
    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asString() : value.toString();
    }
}
