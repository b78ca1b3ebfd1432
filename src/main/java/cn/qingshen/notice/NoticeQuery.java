package cn.qingshen.notice;

import static cn.qingshen.jooq.generated.Tables.ANNUAL_LIST;
import static cn.qingshen.jooq.generated.Tables.ANNUAL_LIST_ITEM;
import static cn.qingshen.jooq.generated.Tables.ENTERPRISE;
import static cn.qingshen.jooq.generated.Tables.NOTICE;
import static cn.qingshen.jooq.generated.Tables.NOTICE_WORD;
import static cn.qingshen.jooq.generated.Tables.STORED_FILE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import cn.qingshen.common.Cursor;
import cn.qingshen.common.Page;
import cn.qingshen.enterprise.ListingBasis;
import cn.qingshen.file.StoredFile;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads of the notices. */
@Repository
class NoticeQuery {

    private static final String ORDER = "notice";

    private final DSLContext sql;

    NoticeQuery(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Notice> byId(UUID id) {
        return read(NOTICE.ID.eq(id), 1).stream().findFirst();
    }

    List<Notice> byIds(Collection<UUID> ids) {
        return read(NOTICE.ID.in(ids), ids.size());
    }

    List<Notice> ofItems(Collection<UUID> itemIds) {
        return read(NOTICE.ANNUAL_LIST_ITEM_ID.in(itemIds), itemIds.size());
    }

    /** In the order in which they were made, which is that of their numbers within a city and year. */
    Page<Notice> page(NoticeFilter filter, int first, @Nullable String after) {
        var from = after == null
                ? noCondition()
                : NOTICE.ID.gt(Cursor.decode(after, ORDER).id());
        return Page.of(
                read(which(filter).and(from), first + 1),
                first,
                notice -> notice,
                notice -> new Cursor(ORDER, "", notice.id()).encode());
    }

    int count(NoticeFilter filter) {
        return sql.fetchCount(NOTICE, which(filter));
    }

    private static Condition which(NoticeFilter filter) {
        var which = noCondition();
        if (filter.annualListId() != null) {
            which = which.and(NOTICE.ANNUAL_LIST_ID.eq(filter.annualListId()));
        }
        if (filter.year() != null) {
            which = which.and(NOTICE.LIST_YEAR.eq(filter.year()));
        }
        if (filter.jurisdiction() != null) {
            which = which.and(NOTICE.JURISDICTION_CODE.eq(filter.jurisdiction()));
        }
        if (filter.served() != null) {
            which = which.and(filter.served() ? NOTICE.METHOD.isNotNull() : NOTICE.METHOD.isNull());
        }
        return which;
    }

    private List<Notice> read(Condition which, int limit) {
        return sql.select(
                        NOTICE.ID,
                        NOTICE.ANNUAL_LIST_ITEM_ID,
                        NOTICE.ANNUAL_LIST_ID,
                        NOTICE.ENTERPRISE_ID,
                        NOTICE.JURISDICTION_CODE,
                        NOTICE.DOCUMENT_NUMBER,
                        NOTICE.DATED,
                        NOTICE.ISSUER,
                        NOTICE.CONTACT,
                        NOTICE.ENTERPRISE_NAME,
                        NOTICE.CREDIT_CODE,
                        NOTICE.BASES.convertFrom(NoticeQuery::bases),
                        NOTICE.BODY.convertFrom(body -> List.of(body)),
                        NOTICE.DISCLOSE_BY,
                        NOTICE.START_BY,
                        NOTICE.FINISH_BY,
                        NOTICE.VERSION,
                        row(NOTICE.METHOD, NOTICE.SERVED_ON, NOTICE.SERVED_TO, NOTICE.PROOF_FILE_ID)
                                .mapping((method, on, to, proof) ->
                                        method == null ? null : new Serving(method, on, to, proof)),
                        row(STORED_FILE.ID, STORED_FILE.NAME, STORED_FILE.SIZE_BYTES, STORED_FILE.CONTENT_TYPE)
                                .mapping((file, name, size, type) ->
                                        file == null ? null : new StoredFile(file, name, size, type)))
                .from(NOTICE)
                .leftJoin(STORED_FILE)
                .on(STORED_FILE.ID.eq(NOTICE.PROOF_FILE_ID))
                .where(which)
                .orderBy(NOTICE.ID)
                .limit(limit)
                .fetch(mapping(Notice::new));
    }

    private static List<ListingBasis> bases(String[] names) {
        return Arrays.stream(names).map(ListingBasis::valueOf).toList();
    }

    /** The published lists with what became of their notices, latest first. */
    List<ListProgress> lists() {
        var list = ANNUAL_LIST;
        var item = ANNUAL_LIST_ITEM;
        return sql.select(
                        list.ID,
                        list.JURISDICTION_CODE,
                        list.YEAR,
                        list.NUMBER,
                        list.DOCUMENT_NUMBER,
                        list.PUBLISHED_ON,
                        DSL.count(item.ID),
                        DSL.count(NOTICE.ID),
                        DSL.count(NOTICE.METHOD))
                .from(list)
                .join(item)
                .on(item.ANNUAL_LIST_ID.eq(list.ID), item.DROP_REASON.isNull())
                .leftJoin(NOTICE)
                .on(NOTICE.ANNUAL_LIST_ITEM_ID.eq(item.ID))
                .where(list.PUBLISHED_ON.isNotNull())
                .groupBy(list.ID)
                .orderBy(list.YEAR.desc(), list.JURISDICTION_CODE, list.NUMBER)
                .fetch(mapping(ListProgress::new));
    }

    /** Who on a list has no notice yet, in the list's order. */
    List<Listed> withoutNotice(UUID listId) {
        var item = ANNUAL_LIST_ITEM;
        return sql.select(
                        item.ID,
                        item.ENTERPRISE_ID,
                        ENTERPRISE.NAME,
                        ENTERPRISE.CREDIT_CODE,
                        item.BASES.convertFrom(NoticeQuery::bases))
                .from(item)
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(item.ENTERPRISE_ID))
                .leftAntiJoin(NOTICE)
                .on(NOTICE.ANNUAL_LIST_ITEM_ID.eq(item.ID))
                .where(item.ANNUAL_LIST_ID.eq(listId), item.DROP_REASON.isNull())
                .orderBy(item.ID)
                .fetch(mapping(Listed::new));
    }

    Optional<NoticeWord> word(String jurisdictionCode) {
        return sql.select(
                        NOTICE_WORD.ID, NOTICE_WORD.VERSION, NOTICE_WORD.WORD, NOTICE_WORD.ISSUER, NOTICE_WORD.CONTACT)
                .from(NOTICE_WORD)
                .where(NOTICE_WORD.JURISDICTION_CODE.eq(jurisdictionCode))
                .fetchOptional(mapping(NoticeWord::new));
    }
}
