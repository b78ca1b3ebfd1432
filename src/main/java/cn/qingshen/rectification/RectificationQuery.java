package cn.qingshen.rectification;

import static cn.qingshen.jooq.generated.Tables.FINDING;
import static cn.qingshen.jooq.generated.Tables.RECTIFICATION_ANSWER;
import static cn.qingshen.jooq.generated.Tables.RECTIFICATION_FILE;
import static cn.qingshen.jooq.generated.Tables.RECTIFICATION_ITEM;
import static cn.qingshen.jooq.generated.Tables.RECTIFICATION_ORDER;
import static cn.qingshen.jooq.generated.Tables.SPOT_CHECK;
import static cn.qingshen.jooq.generated.Tables.STORED_FILE;
import static java.util.stream.Collectors.groupingBy;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import cn.qingshen.common.Cursor;
import cn.qingshen.common.Page;
import cn.qingshen.file.StoredFile;
import cn.qingshen.file.StoredFileQuery;
import cn.qingshen.inspection.CheckState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads of orders; of many together in one statement. */
@Repository
class RectificationQuery {

    private static final String ORDER = "rectification";
    private static final List<ItemState> OWED = List.of(ItemState.OPEN, ItemState.RETURNED);

    private final DSLContext sql;
    private final Clock clock;

    RectificationQuery(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<Rectification> byId(UUID id) {
        return read(RECTIFICATION_ORDER.ID.eq(id), 1).stream().findFirst();
    }

    /** The order that an item is of. */
    Optional<Rectification> ofItem(UUID itemId) {
        var item = RECTIFICATION_ITEM;
        return read(RECTIFICATION_ORDER.ID.eq(select(item.ORDER_ID).from(item).where(item.ID.eq(itemId))), 1).stream()
                .findFirst();
    }

    Map<UUID, List<Rectification>> ofChecks(Collection<UUID> checkIds) {
        return read(RECTIFICATION_ORDER.CHECK_ID.in(checkIds), Integer.MAX_VALUE).stream()
                .collect(groupingBy(Rectification::checkId));
    }

    /** By the check that looks at them again; one that was called off does not. */
    Map<UUID, List<Rectification>> followedBy(Collection<UUID> checkIds) {
        var some = RECTIFICATION_ORDER.FOLLOW_UP_ID.in(checkIds).and(followUp().isNotNull());
        return read(some, Integer.MAX_VALUE).stream()
                .collect(groupingBy(one -> Optional.ofNullable(one.followUpId()).orElseThrow()));
    }

    int open(UUID checkId) {
        return sql.fetchCount(
                RECTIFICATION_ORDER,
                RECTIFICATION_ORDER.CHECK_ID.eq(checkId),
                RECTIFICATION_ORDER.STATE.eq(OrderState.OPEN));
    }

    int numbered(UUID checkId) {
        return sql.fetchCount(RECTIFICATION_ORDER, RECTIFICATION_ORDER.CHECK_ID.eq(checkId));
    }

    /** Latest first. */
    Page<Rectification> page(RectificationFilter filter, int first, @Nullable String after) {
        return Page.of(
                read(condition(filter).and(behind(after)), first + 1),
                first,
                one -> one,
                one -> new Cursor(ORDER, one.issuedOn().toString(), one.id()).encode());
    }

    /** Open orders of which something is owed by a day. */
    List<Rectification> owedBy(LocalDate day) {
        return read(
                RECTIFICATION_ORDER
                        .STATE
                        .eq(OrderState.OPEN)
                        .and(exists(owed().and(RECTIFICATION_ITEM.DUE_ON.le(day)))),
                Integer.MAX_VALUE);
    }

    private Condition condition(RectificationFilter filter) {
        return DSL.and(
                filter.state() == null ? noCondition() : RECTIFICATION_ORDER.STATE.eq(filter.state()),
                filter.checkId() == null ? noCondition() : RECTIFICATION_ORDER.CHECK_ID.eq(filter.checkId()),
                filter.overdue() ? overdue() : noCondition());
    }

    private Condition overdue() {
        return RECTIFICATION_ORDER
                .STATE
                .eq(OrderState.OPEN)
                .and(exists(owed().and(RECTIFICATION_ITEM.DUE_ON.lt(today()))));
    }

    private static SelectConditionStep<?> owed() {
        var item = RECTIFICATION_ITEM;
        return selectOne().from(item).where(item.ORDER_ID.eq(RECTIFICATION_ORDER.ID), item.STATE.in(OWED));
    }

    private static Condition behind(@Nullable String after) {
        if (after == null) {
            return noCondition();
        }
        var cursor = Cursor.decode(after, ORDER);
        return row(RECTIFICATION_ORDER.ISSUED_ON, RECTIFICATION_ORDER.ID).lt(cursor.day(), cursor.id());
    }

    private List<Rectification> read(Condition which, int most) {
        var order = RECTIFICATION_ORDER;
        return sql.select(
                        order.ID,
                        order.NUMBER,
                        order.CHECK_ID,
                        order.ENTERPRISE_ID,
                        order.JURISDICTION_CODE,
                        order.CITY_CODE,
                        order.STATE,
                        order.ISSUED_ON,
                        order.ISSUED_BY,
                        order.DEMAND,
                        order.ENDED_AT,
                        order.WITHDRAWN_REASON,
                        followUp(),
                        dueOn(),
                        field(overdue()))
                .from(order)
                .where(which)
                .orderBy(order.ISSUED_ON.desc(), order.ID.desc())
                .limit(most)
                .fetch(mapping(Rectification::new));
    }

    /** Checks come unannounced: to whom the check is not shown yet, there is none. */
    private static Field<UUID> followUp() {
        var check = SPOT_CHECK;
        return field(select(check.ID)
                .from(check)
                .where(check.ID.eq(RECTIFICATION_ORDER.FOLLOW_UP_ID), check.STATE.ne(CheckState.CANCELLED)));
    }

    private static Field<LocalDate> dueOn() {
        var item = RECTIFICATION_ITEM;
        return field(select(min(item.DUE_ON))
                .from(item)
                .where(
                        item.ORDER_ID.eq(RECTIFICATION_ORDER.ID),
                        item.STATE.in(OWED),
                        RECTIFICATION_ORDER.STATE.eq(OrderState.OPEN)));
    }

    /** The worst first. */
    Map<UUID, List<RectificationItem>> items(Collection<UUID> orderIds) {
        return readItems(RECTIFICATION_ITEM.ORDER_ID.in(orderIds)).stream()
                .sorted((a, b) -> b.severity().compareTo(a.severity()))
                .collect(groupingBy(RectificationItem::orderId));
    }

    Optional<RectificationItem> item(UUID id) {
        return readItems(RECTIFICATION_ITEM.ID.eq(id)).stream().findFirst();
    }

    private List<RectificationItem> readItems(Condition which) {
        var item = RECTIFICATION_ITEM;
        return sql.select(
                        item.ID,
                        item.ORDER_ID,
                        item.FINDING_ID,
                        FINDING.SEVERITY,
                        FINDING.ARTICLE,
                        FINDING.TEXT,
                        item.DUE_ON,
                        item.STATE,
                        field(DSL.and(item.STATE.in(OWED), item.WITHDRAWN.isFalse(), item.DUE_ON.lt(today()))))
                .from(item)
                .join(FINDING)
                .on(FINDING.ID.eq(item.FINDING_ID))
                .where(which)
                .orderBy(item.DUE_ON, item.ID)
                .fetch(mapping(RectificationItem::new));
    }

    /** Which of the findings are in an order that stands. */
    List<UUID> ordered(Collection<UUID> findingIds) {
        var item = RECTIFICATION_ITEM;
        return sql.select(item.FINDING_ID)
                .from(item)
                .where(item.FINDING_ID.in(findingIds), item.WITHDRAWN.isFalse())
                .fetch(item.FINDING_ID);
    }

    /** In the order in which they were handed in. */
    Map<UUID, List<RectificationAnswer>> answers(Collection<UUID> itemIds) {
        var answer = RECTIFICATION_ANSWER;
        return sql
                .select(
                        answer.ID,
                        answer.ITEM_ID,
                        answer.TEXT,
                        answer.HANDED_IN_BY,
                        answer.HANDED_IN_AT,
                        answer.ACCEPTED,
                        answer.DECIDED_BY,
                        answer.DECIDED_AT,
                        answer.REASON,
                        files())
                .from(answer)
                .where(itemIds.isEmpty() ? falseCondition() : answer.ITEM_ID.in(itemIds))
                .orderBy(answer.ID)
                .fetch(mapping(RectificationAnswer::new))
                .stream()
                .collect(groupingBy(RectificationAnswer::itemId));
    }

    private static Field<List<StoredFile>> files() {
        return StoredFileQuery.of(
                RECTIFICATION_FILE.FILE_ID, RECTIFICATION_FILE.ANSWER_ID.eq(RECTIFICATION_ANSWER.ID), STORED_FILE.ID);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
