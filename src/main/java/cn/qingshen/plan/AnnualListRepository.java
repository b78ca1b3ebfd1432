package cn.qingshen.plan;

import static cn.qingshen.jooq.generated.Tables.ANNUAL_LIST;
import static cn.qingshen.jooq.generated.Tables.ANNUAL_LIST_FILE;
import static cn.qingshen.jooq.generated.Tables.ANNUAL_LIST_ITEM;
import static cn.qingshen.jooq.generated.Tables.ANNUAL_LIST_PUBLICATION;

import cn.qingshen.enterprise.ListingBasis;
import cn.qingshen.jooq.generated.tables.records.AnnualListItemRecord;
import cn.qingshen.jooq.generated.tables.records.AnnualListRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes of the yearly lists; each belongs to a transaction that somebody else began. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AnnualListRepository {

    private static final List<Field<?>> ITEM = List.of(
            ANNUAL_LIST_ITEM.ANNUAL_LIST_ID,
            ANNUAL_LIST_ITEM.ENTERPRISE_ID,
            ANNUAL_LIST_ITEM.JURISDICTION_CODE,
            ANNUAL_LIST_ITEM.BASES,
            ANNUAL_LIST_ITEM.REASON,
            ANNUAL_LIST_ITEM.DUE_ON,
            ANNUAL_LIST_ITEM.ADD_REASON);

    private static final int AT_ONCE = 1_000;

    private final DSLContext sql;
    private final Clock clock;

    AnnualListRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Makes other acts on these lists wait, always in the same order. */
    void lock(List<UUID> ids) {
        sql.select(ANNUAL_LIST.ID)
                .from(ANNUAL_LIST)
                .where(ANNUAL_LIST.ID.in(ids))
                .orderBy(ANNUAL_LIST.ID)
                .forUpdate()
                .fetch();
    }

    /** A new list behind those that the year has; its number follows theirs. */
    UUID add(int year, String jurisdictionCode) {
        var next = DSL.select(DSL.coalesce(DSL.max(ANNUAL_LIST.NUMBER).plus(1), 0))
                .from(ANNUAL_LIST)
                .where(ANNUAL_LIST.YEAR.eq(year), ANNUAL_LIST.JURISDICTION_CODE.eq(jurisdictionCode));
        return Objects.requireNonNull(sql.insertInto(ANNUAL_LIST)
                .set(ANNUAL_LIST.YEAR, year)
                .set(ANNUAL_LIST.JURISDICTION_CODE, jurisdictionCode)
                .set(ANNUAL_LIST.NUMBER, DSL.field(next))
                .returningResult(ANNUAL_LIST.ID)
                .fetchOne(ANNUAL_LIST.ID));
    }

    void put(UUID listId, String jurisdictionCode, List<Proposal> proposals, @Nullable String addReason) {
        for (int from = 0; from < proposals.size(); from += AT_ONCE) {
            var some = proposals.subList(from, Math.min(from + AT_ONCE, proposals.size()));
            sql.insertInto(ANNUAL_LIST_ITEM)
                    .columns(ITEM)
                    .valuesOfRecords(some.stream()
                            .map(one -> record(listId, jurisdictionCode, one, addReason)
                                    .into(ITEM.toArray(Field[]::new)))
                            .toList())
                    .execute();
        }
    }

    private static AnnualListItemRecord record(
            UUID listId, String jurisdictionCode, Proposal proposal, @Nullable String addReason) {
        var record = new AnnualListItemRecord();
        record.setAnnualListId(listId);
        record.setEnterpriseId(proposal.candidate().enterpriseId());
        record.setJurisdictionCode(jurisdictionCode);
        record.setBases(names(proposal.candidate().bases()));
        record.setReason(proposal.reason());
        record.setDueOn(proposal.dueOn());
        record.setAddReason(addReason);
        return record;
    }

    private static String[] names(Set<ListingBasis> bases) {
        return bases.stream().map(ListingBasis::name).toArray(String[]::new);
    }

    /** @param reason null: it is on the list again */
    void drop(UUID itemId, @Nullable String reason) {
        sql.update(ANNUAL_LIST_ITEM)
                .set(ANNUAL_LIST_ITEM.DROP_REASON, reason)
                .where(ANNUAL_LIST_ITEM.ID.eq(itemId))
                .execute();
    }

    void remark(UUID listId, Map<UUID, String> byEnterprise) {
        sql.update(ANNUAL_LIST_ITEM)
                .setNull(ANNUAL_LIST_ITEM.REMARK)
                .where(ANNUAL_LIST_ITEM.ANNUAL_LIST_ID.eq(listId), ANNUAL_LIST_ITEM.REMARK.isNotNull())
                .execute();
        sql.batch(byEnterprise.entrySet().stream()
                        .map(one -> sql.update(ANNUAL_LIST_ITEM)
                                .set(ANNUAL_LIST_ITEM.REMARK, one.getValue())
                                .where(ANNUAL_LIST_ITEM.ANNUAL_LIST_ID.eq(listId))
                                .and(ANNUAL_LIST_ITEM.ENTERPRISE_ID.eq(one.getKey())))
                        .toList())
                .execute();
    }

    void plan(AnnualList list, ImplementationPlan plan) {
        var record = new AnnualListRecord();
        record.setGoals(plan.goals());
        record.setSchedule(plan.schedule());
        record.setResponsible(plan.responsible());
        record.setBudgetWanYuan(plan.budgetWanYuan());
        update(list, record);
    }

    void attach(AnnualList list, UUID fileId) {
        var record = sql.newRecord(ANNUAL_LIST_FILE);
        record.setAnnualListId(list.id());
        record.setFileId(fileId);
        record.setJurisdictionCode(list.jurisdictionCode());
        record.setAttachedAt(OffsetDateTime.now(clock));
        record.setRemoved(false);
        sql.insertInto(ANNUAL_LIST_FILE)
                .set(record)
                .onConflict(ANNUAL_LIST_FILE.ANNUAL_LIST_ID, ANNUAL_LIST_FILE.FILE_ID)
                .doUpdate()
                .set(record)
                .execute();
    }

    /** Whether it was attached. */
    boolean detach(UUID listId, UUID fileId) {
        return sql.update(ANNUAL_LIST_FILE)
                        .set(ANNUAL_LIST_FILE.REMOVED, true)
                        .where(ANNUAL_LIST_FILE.ANNUAL_LIST_ID.eq(listId), ANNUAL_LIST_FILE.FILE_ID.eq(fileId))
                        .and(ANNUAL_LIST_FILE.REMOVED.isFalse())
                        .execute()
                > 0;
    }

    void move(AnnualList list, ListState state, @Nullable String remark) {
        var record = new AnnualListRecord();
        record.setState(state);
        record.setRemark(remark);
        update(list, record);
    }

    void publish(AnnualList list, String documentNumber, LocalDate on) {
        var record = new AnnualListRecord();
        record.setState(ListState.PUBLISHED);
        record.setDocumentNumber(documentNumber);
        record.setPublishedOn(on);
        update(list, record);
    }

    /** What others see while the publication of a year's lists runs: for a transaction of its own. */
    void beginProgress(int year, int total) {
        var record = sql.newRecord(ANNUAL_LIST_PUBLICATION);
        record.setYear(year);
        record.setTotal(total);
        record.setUpdatedAt(OffsetDateTime.now(clock));
        sql.insertInto(ANNUAL_LIST_PUBLICATION)
                .set(record)
                .onConflict(ANNUAL_LIST_PUBLICATION.YEAR)
                .doUpdate()
                .set(record)
                .execute();
        setProgress(0);
    }

    /** A sequence is what others see change before the transaction ends. */
    void setProgress(int done) {
        sql.select(DSL.field("setval('annual_list_publication_done', {0})", Long.class, DSL.val((long) done)))
                .fetch();
    }

    private void update(AnnualList list, AnnualListRecord record) {
        record.setVersion(list.version() + 1);
        record.setChangedAt(OffsetDateTime.now(clock));
        sql.update(ANNUAL_LIST).set(record).where(ANNUAL_LIST.ID.eq(list.id())).execute();
    }
}
