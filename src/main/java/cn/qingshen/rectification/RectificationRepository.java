package cn.qingshen.rectification;

import static cn.qingshen.jooq.generated.Tables.RECTIFICATION_ANSWER;
import static cn.qingshen.jooq.generated.Tables.RECTIFICATION_FILE;
import static cn.qingshen.jooq.generated.Tables.RECTIFICATION_ITEM;
import static cn.qingshen.jooq.generated.Tables.RECTIFICATION_ORDER;

import cn.qingshen.account.Asker;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes to orders; each belongs to a transaction that somebody else began. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RectificationRepository {

    private final DSLContext sql;
    private final Clock clock;

    RectificationRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param whose the bureau and the city; of everything of an order the same */
    record Whose(UUID enterpriseId, String jurisdictionCode, String cityCode) {}

    UUID add(UUID checkId, String number, Whose whose, LocalDate issuedOn, @Nullable String demand) {
        var record = sql.newRecord(RECTIFICATION_ORDER);
        record.setNumber(number);
        record.setCheckId(checkId);
        record.setEnterpriseId(whose.enterpriseId());
        record.setJurisdictionCode(whose.jurisdictionCode());
        record.setCityCode(whose.cityCode());
        record.setIssuedOn(issuedOn);
        record.setIssuedBy(name());
        record.setDemand(demand);
        record.insert();
        return record.getId();
    }

    /** @param dueOn by finding */
    void addItems(UUID orderId, Whose whose, Map<UUID, LocalDate> dueOn) {
        sql.batchInsert(dueOn.entrySet().stream()
                        .map(one -> {
                            var record = sql.newRecord(RECTIFICATION_ITEM);
                            record.setOrderId(orderId);
                            record.setFindingId(one.getKey());
                            record.setEnterpriseId(whose.enterpriseId());
                            record.setJurisdictionCode(whose.jurisdictionCode());
                            record.setDueOn(one.getValue());
                            return record;
                        })
                        .toList())
                .execute();
    }

    void handIn(Rectification order, UUID itemId, String text, Collection<UUID> files) {
        var record = sql.newRecord(RECTIFICATION_ANSWER);
        record.setItemId(itemId);
        record.setEnterpriseId(order.enterpriseId());
        record.setJurisdictionCode(order.jurisdictionCode());
        record.setText(text);
        record.setHandedInBy(name());
        record.setHandedInAt(now());
        record.insert();
        sql.batchInsert(files.stream()
                        .map(file -> {
                            var attached = sql.newRecord(RECTIFICATION_FILE);
                            attached.setAnswerId(record.getId());
                            attached.setFileId(file);
                            attached.setEnterpriseId(order.enterpriseId());
                            attached.setJurisdictionCode(order.jurisdictionCode());
                            return attached;
                        })
                        .toList())
                .execute();
        move(itemId, ItemState.HANDED_IN);
    }

    void decide(UUID itemId, boolean accepted, @Nullable String reason) {
        var answer = RECTIFICATION_ANSWER;
        sql.update(answer)
                .set(answer.ACCEPTED, accepted)
                .set(answer.DECIDED_BY, name())
                .set(answer.DECIDED_AT, now())
                .set(answer.REASON, reason)
                .where(answer.ITEM_ID.eq(itemId), answer.ACCEPTED.isNull())
                .execute();
        move(itemId, accepted ? ItemState.CONFIRMED : ItemState.RETURNED);
    }

    private void move(UUID itemId, ItemState state) {
        sql.update(RECTIFICATION_ITEM)
                .set(RECTIFICATION_ITEM.STATE, state)
                .where(RECTIFICATION_ITEM.ID.eq(itemId))
                .execute();
    }

    void close(UUID orderId) {
        sql.update(RECTIFICATION_ORDER)
                .set(RECTIFICATION_ORDER.STATE, OrderState.CLOSED)
                .set(RECTIFICATION_ORDER.ENDED_AT, now())
                .where(RECTIFICATION_ORDER.ID.eq(orderId))
                .execute();
    }

    void withdraw(UUID orderId, String reason) {
        sql.update(RECTIFICATION_ORDER)
                .set(RECTIFICATION_ORDER.STATE, OrderState.WITHDRAWN)
                .set(RECTIFICATION_ORDER.ENDED_AT, now())
                .set(RECTIFICATION_ORDER.WITHDRAWN_REASON, reason)
                .where(RECTIFICATION_ORDER.ID.eq(orderId))
                .execute();
        sql.update(RECTIFICATION_ITEM)
                .set(RECTIFICATION_ITEM.WITHDRAWN, true)
                .where(RECTIFICATION_ITEM.ORDER_ID.eq(orderId))
                .execute();
    }

    void follow(UUID orderId, UUID checkId) {
        sql.update(RECTIFICATION_ORDER)
                .set(RECTIFICATION_ORDER.FOLLOW_UP_ID, checkId)
                .where(RECTIFICATION_ORDER.ID.eq(orderId))
                .execute();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static String name() {
        return Asker.require().name();
    }
}
