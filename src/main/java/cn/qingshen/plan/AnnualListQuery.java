package cn.qingshen.plan;

import static cn.qingshen.jooq.generated.Tables.ANNUAL_LIST;
import static cn.qingshen.jooq.generated.Tables.ANNUAL_LIST_FILE;
import static cn.qingshen.jooq.generated.Tables.ANNUAL_LIST_ITEM;
import static cn.qingshen.jooq.generated.Tables.ANNUAL_LIST_PUBLICATION;
import static cn.qingshen.jooq.generated.Tables.AUDIT;
import static cn.qingshen.jooq.generated.Tables.ENTERPRISE;
import static cn.qingshen.jooq.generated.Tables.REGISTER_ENTRY;
import static cn.qingshen.jooq.generated.Tables.STORED_FILE;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import cn.qingshen.account.Asker;
import cn.qingshen.account.Role;
import cn.qingshen.account.Scope;
import cn.qingshen.audit.Announcement;
import cn.qingshen.audit.AuditState;
import cn.qingshen.common.Cursor;
import cn.qingshen.common.Page;
import cn.qingshen.enterprise.ListingBasis;
import cn.qingshen.jooq.generated.tables.Enterprise;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads of the yearly lists. */
@Repository
class AnnualListQuery {

    private static final String ORDER = "annualListItem";

    private static final Enterprise FORMER = ENTERPRISE.as("former");
    private static final Field<UUID> AUDITED = DSL.coalesce(FORMER.MERGED_INTO, FORMER.ID);

    private final DSLContext sql;

    AnnualListQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** Of a year, and of one jurisdiction if it is given; in their order, main lists first. */
    List<AnnualList> lists(int year, @Nullable String jurisdictionCode) {
        return read(ANNUAL_LIST
                .YEAR
                .eq(year)
                .and(
                        jurisdictionCode == null
                                ? DSL.noCondition()
                                : ANNUAL_LIST.JURISDICTION_CODE.eq(jurisdictionCode)));
    }

    Optional<AnnualList> byId(UUID id) {
        return read(ANNUAL_LIST.ID.eq(id)).stream().findFirst();
    }

    Map<UUID, List<ListFile>> files(Collection<UUID> listIds) {
        var file = ANNUAL_LIST_FILE;
        return sql.select(
                        file.ANNUAL_LIST_ID,
                        row(
                                        file.FILE_ID,
                                        STORED_FILE.NAME,
                                        STORED_FILE.SIZE_BYTES,
                                        STORED_FILE.CONTENT_TYPE,
                                        file.ATTACHED_AT)
                                .mapping(ListFile::new))
                .from(file)
                .join(STORED_FILE)
                .on(STORED_FILE.ID.eq(file.FILE_ID))
                .where(file.ANNUAL_LIST_ID.in(listIds), file.REMOVED.isFalse())
                .orderBy(file.ATTACHED_AT, file.FILE_ID)
                .fetchGroups(found -> found.value1(), found -> found.value2());
    }

    /** The years that have a list, latest first. */
    List<Integer> years() {
        return sql.selectDistinct(ANNUAL_LIST.YEAR)
                .from(ANNUAL_LIST)
                .orderBy(ANNUAL_LIST.YEAR.desc())
                .fetch(ANNUAL_LIST.YEAR);
    }

    private List<AnnualList> read(Condition which) {
        var list = ANNUAL_LIST;
        var item = ANNUAL_LIST_ITEM;
        var counts = select(
                        item.ANNUAL_LIST_ID,
                        count().filterWhere(item.DROP_REASON.isNull()).as("listed"),
                        count().filterWhere(item.DROP_REASON.isNull(), item.REASON.eq(ListingReason.EXCEEDS))
                                .as("exceeding"),
                        count().filterWhere(item.DROP_REASON.isNotNull()).as("dropped"))
                .from(item)
                .where(item.ANNUAL_LIST_ID.in(select(list.ID).from(list).where(which)))
                .groupBy(item.ANNUAL_LIST_ID)
                .asTable("counts");
        return sql
                .select(
                        list.ID,
                        list.JURISDICTION_CODE,
                        list.YEAR,
                        list.NUMBER,
                        list.STATE,
                        list.VERSION,
                        row(list.GOALS, list.SCHEDULE, list.RESPONSIBLE, list.BUDGET_WAN_YUAN)
                                .mapping(ImplementationPlan::new),
                        list.REMARK,
                        list.DOCUMENT_NUMBER,
                        list.PUBLISHED_ON,
                        orZero("listed"),
                        orZero("exceeding"),
                        orZero("dropped"))
                .from(list)
                .leftJoin(counts)
                .on(counts.field(item.ANNUAL_LIST_ID).eq(list.ID))
                .where(which)
                .orderBy(list.JURISDICTION_CODE, list.NUMBER)
                .fetch(mapping(AnnualList::new))
                .stream()
                .map(found -> isOfficial() ? found : found.withoutInternals())
                .toList();
    }

    /** What officers write to each other stays theirs when a list is published. */
    private static boolean isOfficial() {
        return Asker.current()
                .map(Asker::role)
                .map(Role::scope)
                .filter(Set.of(Scope.PROVINCE, Scope.CITY, Scope.JOB)::contains)
                .isPresent();
    }

    private static Field<Integer> orZero(String count) {
        return DSL.coalesce(field(DSL.name("counts", count), Integer.class), 0);
    }

    /** The same page of each list, in the order in which they were proposed and added; one statement however many lists. */
    Map<UUID, Page<AnnualListItem>> items(Collection<UUID> listIds, int first, @Nullable String after) {
        var item = ANNUAL_LIST_ITEM.as("ranked_item");
        var from = after == null
                ? DSL.noCondition()
                : item.ID.gt(Cursor.decode(after, ORDER).id());
        var ranked = select(
                        item.ID,
                        DSL.rowNumber()
                                .over()
                                .partitionBy(item.ANNUAL_LIST_ID)
                                .orderBy(item.ID)
                                .as("place"))
                .from(item)
                .where(item.ANNUAL_LIST_ID.in(listIds).and(from))
                .asTable("ranked");
        var onThePage = select(ranked.field(item.ID))
                .from(ranked)
                .where(field("place", int.class).le(first + 1));
        return items(ANNUAL_LIST_ITEM.ID.in(onThePage)).stream()
                .collect(groupingBy(
                        AnnualListItem::annualListId, collectingAndThen(toList(), rows -> page(rows, first))));
    }

    private static Page<AnnualListItem> page(List<AnnualListItem> rows, int first) {
        return Page.of(rows, first, item -> item, item -> new Cursor(ORDER, "", item.id()).encode());
    }

    Optional<AnnualListItem> item(UUID id) {
        return items(ANNUAL_LIST_ITEM.ID.eq(id)).stream().findFirst();
    }

    Optional<AnnualListItem> item(UUID listId, UUID enterpriseId) {
        var which = ANNUAL_LIST_ITEM.ANNUAL_LIST_ID.eq(listId).and(ANNUAL_LIST_ITEM.ENTERPRISE_ID.eq(enterpriseId));
        return items(which).stream().findFirst();
    }

    boolean isAllListed(UUID listId, Set<UUID> enterpriseIds) {
        return sql.fetchCount(
                        ANNUAL_LIST_ITEM,
                        ANNUAL_LIST_ITEM.ANNUAL_LIST_ID.eq(listId),
                        ANNUAL_LIST_ITEM.ENTERPRISE_ID.in(enterpriseIds))
                == enterpriseIds.size();
    }

    private List<AnnualListItem> items(Condition which) {
        var item = ANNUAL_LIST_ITEM;
        return sql
                .select(
                        item.ID,
                        item.ANNUAL_LIST_ID,
                        item.ENTERPRISE_ID,
                        ENTERPRISE.CREDIT_CODE,
                        ENTERPRISE.NAME,
                        ENTERPRISE.KEY_INDUSTRY,
                        ENTERPRISE.SIZE_CLASS,
                        item.BASES.convertFrom(bases -> List.copyOf(bases(bases))),
                        item.REASON,
                        item.DUE_ON,
                        item.ADD_REASON,
                        item.DROP_REASON,
                        item.REMARK)
                .from(item)
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(item.ENTERPRISE_ID))
                .where(which)
                .orderBy(item.ID)
                .fetch(mapping(AnnualListItem::new))
                .stream()
                .map(found -> isOfficial() ? found : found.withoutInternals())
                .toList();
    }

    /** Everybody on a city's register without an open audit who is on no unpublished list. */
    List<Candidate> candidates(String jurisdictionCode) {
        return candidates(
                REGISTER_ENTRY.JURISDICTION_CODE.eq(jurisdictionCode),
                AUDIT.JURISDICTION_CODE.eq(jurisdictionCode),
                ANNUAL_LIST.JURISDICTION_CODE.eq(jurisdictionCode));
    }

    /** The same of one enterprise; empty: it is not on the register, is on another list, or has an open audit. */
    Optional<Candidate> candidate(UUID enterpriseId, String jurisdictionCode) {
        return candidates(
                        REGISTER_ENTRY
                                .ENTERPRISE_ID
                                .eq(enterpriseId)
                                .and(REGISTER_ENTRY.JURISDICTION_CODE.eq(jurisdictionCode)),
                        AUDITED.eq(enterpriseId),
                        ANNUAL_LIST_ITEM.ENTERPRISE_ID.eq(enterpriseId))
                .stream()
                .findFirst();
    }

    /** Three flat reads: joined, a planner that has not counted yet walks through one for each line of another. */
    private List<Candidate> candidates(Condition entries, Condition rounds, Condition lists) {
        var acceptedOn = rounds(rounds.and(AUDIT.STATE.eq(AuditState.ACCEPTED)));
        var taken = new HashSet<>(onUnpublishedLists(lists));
        taken.addAll(rounds(rounds.and(AUDIT.ENDED_ON.isNull())).keySet());
        return sql
                .select(
                        REGISTER_ENTRY.ENTERPRISE_ID,
                        REGISTER_ENTRY.BASES.convertFrom(AnnualListQuery::bases),
                        REGISTER_ENTRY.ENTERED_ON)
                .from(REGISTER_ENTRY)
                .where(entries, REGISTER_ENTRY.LEFT_ON.isNull())
                .orderBy(REGISTER_ENTRY.ENTERPRISE_ID)
                .fetch(mapping((id, bases, enteredOn) -> new Candidate(id, bases, enteredOn, acceptedOn.get(id))))
                .stream()
                .filter(candidate -> !taken.contains(candidate.enterpriseId()))
                .toList();
    }

    private Set<UUID> onUnpublishedLists(Condition which) {
        return sql.select(ANNUAL_LIST_ITEM.ENTERPRISE_ID)
                .from(ANNUAL_LIST_ITEM)
                .join(ANNUAL_LIST)
                .on(ANNUAL_LIST.ID.eq(ANNUAL_LIST_ITEM.ANNUAL_LIST_ID))
                .where(which, ANNUAL_LIST_ITEM.DROP_REASON.isNull(), ANNUAL_LIST.STATE.ne(ListState.PUBLISHED))
                .fetchSet(ANNUAL_LIST_ITEM.ENTERPRISE_ID);
    }

    /** When the last of some rounds at each enterprise ended; a round at a record that was merged away counts for the other. */
    private Map<UUID, LocalDate> rounds(Condition which) {
        return sql.select(AUDITED, max(AUDIT.ENDED_ON))
                .from(AUDIT)
                .join(FORMER)
                .on(FORMER.ID.eq(AUDIT.ENTERPRISE_ID))
                .where(which)
                .groupBy(AUDITED)
                .fetchMap(Record2::value1, Record2::value2);
    }

    /** The names of those on a list whose round cannot begin: merged away, off the register, or with an open round. */
    List<String> unlistable(UUID listId) {
        var item = ANNUAL_LIST_ITEM;
        return sql.select(ENTERPRISE.NAME)
                .from(item)
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(item.ENTERPRISE_ID))
                .leftJoin(REGISTER_ENTRY)
                .on(REGISTER_ENTRY.ENTERPRISE_ID.eq(ENTERPRISE.ID), REGISTER_ENTRY.LEFT_ON.isNull())
                .where(item.ANNUAL_LIST_ID.eq(listId), item.DROP_REASON.isNull())
                .and(ENTERPRISE
                        .MERGED_INTO
                        .isNotNull()
                        .or(REGISTER_ENTRY.ID.isNull())
                        .or(ENTERPRISE.ID.in(select(AUDITED)
                                .from(AUDIT)
                                .join(FORMER)
                                .on(FORMER.ID.eq(AUDIT.ENTERPRISE_ID))
                                .where(AUDIT.ENDED_ON.isNull()))))
                .orderBy(item.ID)
                .fetch(ENTERPRISE.NAME);
    }

    boolean isAnyUnpublished(int year, String jurisdictionCode) {
        return sql.fetchExists(
                ANNUAL_LIST,
                ANNUAL_LIST.YEAR.eq(year),
                ANNUAL_LIST.JURISDICTION_CODE.eq(jurisdictionCode),
                ANNUAL_LIST.STATE.ne(ListState.PUBLISHED));
    }

    /** All enterprises of a year's published lists, city by city. */
    List<PublishedLine> published(int year) {
        var item = ANNUAL_LIST_ITEM;
        return sql.select(
                        item.JURISDICTION_CODE,
                        ENTERPRISE.NAME,
                        ENTERPRISE.CREDIT_CODE,
                        ENTERPRISE.KEY_INDUSTRY,
                        item.BASES.convertFrom(bases -> List.copyOf(bases(bases))),
                        ANNUAL_LIST.DOCUMENT_NUMBER,
                        ANNUAL_LIST.PUBLISHED_ON)
                .from(ANNUAL_LIST)
                .join(item)
                .on(item.ANNUAL_LIST_ID.eq(ANNUAL_LIST.ID), item.DROP_REASON.isNull())
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(item.ENTERPRISE_ID))
                .where(ANNUAL_LIST.YEAR.eq(year), ANNUAL_LIST.STATE.eq(ListState.PUBLISHED))
                .orderBy(ANNUAL_LIST.JURISDICTION_CODE, ANNUAL_LIST.NUMBER, item.ID)
                .fetch(mapping(PublishedLine::new));
    }

    /** What is on a list and not dropped. */
    List<Announcement> listed(UUID listId) {
        var item = ANNUAL_LIST_ITEM;
        return sql.select(
                        item.ID,
                        item.ENTERPRISE_ID,
                        item.JURISDICTION_CODE,
                        ENTERPRISE.SIZE_CLASS,
                        ENTERPRISE.INDUSTRY_CODE,
                        ENTERPRISE.KEY_DISCHARGER)
                .from(item)
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(item.ENTERPRISE_ID))
                .where(item.ANNUAL_LIST_ID.eq(listId), item.DROP_REASON.isNull())
                .orderBy(item.ID)
                .fetch(mapping(Announcement::new));
    }

    Optional<PublicationProgress> progress(int year) {
        return sql.select(
                        DSL.field("(select last_value from annual_list_publication_done)", int.class),
                        ANNUAL_LIST_PUBLICATION.TOTAL)
                .from(ANNUAL_LIST_PUBLICATION)
                .where(ANNUAL_LIST_PUBLICATION.YEAR.eq(year))
                .fetchOptional(mapping((done, total) -> new PublicationProgress(Math.min(done, total), total)));
    }

    private static Set<ListingBasis> bases(String[] bases) {
        var found = EnumSet.noneOf(ListingBasis.class);
        Arrays.stream(bases).map(ListingBasis::valueOf).forEach(found::add);
        return found;
    }
}
