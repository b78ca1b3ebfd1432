package cn.qingshen.notice;

import static cn.qingshen.jooq.generated.Tables.NOTICE;
import static cn.qingshen.jooq.generated.Tables.NOTICE_WORD;
import static org.jooq.Records.mapping;

import cn.qingshen.enterprise.ListingBasis;
import cn.qingshen.jooq.generated.tables.records.NoticeRecord;
import cn.qingshen.plan.AnnualList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes of the notices; each belongs to a transaction that somebody else began and in which the city's chain is held. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class NoticeRepository {

    private static final List<Field<?>> MADE = List.of(
            NOTICE.ANNUAL_LIST_ITEM_ID,
            NOTICE.ANNUAL_LIST_ID,
            NOTICE.LIST_YEAR,
            NOTICE.ENTERPRISE_ID,
            NOTICE.JURISDICTION_CODE,
            NOTICE.YEAR,
            NOTICE.NUMBER,
            NOTICE.DOCUMENT_NUMBER,
            NOTICE.DATED,
            NOTICE.ISSUER,
            NOTICE.CONTACT,
            NOTICE.ENTERPRISE_NAME,
            NOTICE.CREDIT_CODE,
            NOTICE.BASES,
            NOTICE.BODY,
            NOTICE.DISCLOSE_BY,
            NOTICE.START_BY,
            NOTICE.FINISH_BY);

    private static final int AT_ONCE = 1_000;

    private final DSLContext sql;

    NoticeRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A notice that was just made. */
    record Made(UUID id, String documentNumber) {}

    /** A notice for each; their numbers follow those that the city has in the year of the day. */
    List<Made> add(AnnualList list, List<Listed> enterprises, Wording wording, NoticeWord word, LocalDate dated) {
        var records = new ArrayList<NoticeRecord>();
        var number = lastNumber(list.jurisdictionCode(), dated.getYear());
        for (var enterprise : enterprises) {
            number++;
            records.add(record(list, enterprise, wording, word, dated, number));
        }
        var made = new ArrayList<Made>();
        for (int from = 0; from < records.size(); from += AT_ONCE) {
            made.addAll(insert(records.subList(from, Math.min(from + AT_ONCE, records.size()))));
        }
        return made;
    }

    private int lastNumber(String jurisdictionCode, int year) {
        return sql.select(DSL.coalesce(DSL.max(NOTICE.NUMBER), 0))
                .from(NOTICE)
                .where(NOTICE.JURISDICTION_CODE.eq(jurisdictionCode), NOTICE.YEAR.eq(year))
                .fetchSingle()
                .value1();
    }

    private List<Made> insert(List<NoticeRecord> some) {
        return sql.insertInto(NOTICE)
                .columns(MADE)
                .valuesOfRecords(some.stream()
                        .map(one -> one.into(MADE.toArray(Field[]::new)))
                        .toList())
                .returningResult(NOTICE.ID, NOTICE.DOCUMENT_NUMBER)
                .fetch(mapping(Made::new));
    }

    private static NoticeRecord record(
            AnnualList list, Listed enterprise, Wording wording, NoticeWord word, LocalDate dated, int number) {
        var record = new NoticeRecord();
        record.setAnnualListItemId(enterprise.annualListItemId());
        record.setAnnualListId(list.id());
        record.setListYear(list.year());
        record.setEnterpriseId(enterprise.enterpriseId());
        record.setJurisdictionCode(list.jurisdictionCode());
        record.setYear(dated.getYear());
        record.setNumber(number);
        record.setDocumentNumber(word.documentNumber(dated.getYear(), number));
        record.setDated(dated);
        record.setIssuer(word.issuer());
        record.setContact(word.contact());
        record.setEnterpriseName(enterprise.name());
        record.setCreditCode(enterprise.creditCode());
        record.setBases(enterprise.bases().stream().map(ListingBasis::name).toArray(String[]::new));
        record.setBody(wording.body(enterprise).toArray(String[]::new));
        record.setDiscloseBy(wording.discloseBy());
        record.setStartBy(wording.startBy());
        record.setFinishBy(wording.finishBy());
        return record;
    }

    void serve(Collection<UUID> ids, Serving serving) {
        sql.update(NOTICE)
                .set(NOTICE.METHOD, serving.method())
                .set(NOTICE.SERVED_ON, serving.servedOn())
                .set(NOTICE.SERVED_TO, serving.servedTo())
                .set(NOTICE.PROOF_FILE_ID, serving.proofFileId())
                .set(NOTICE.VERSION, NOTICE.VERSION.plus(1))
                .where(NOTICE.ID.in(ids))
                .execute();
    }

    void change(NoticeWord word) {
        sql.update(NOTICE_WORD)
                .set(NOTICE_WORD.WORD, word.word())
                .set(NOTICE_WORD.ISSUER, word.issuer())
                .set(NOTICE_WORD.CONTACT, word.contact())
                .set(NOTICE_WORD.VERSION, word.version() + 1)
                .where(NOTICE_WORD.ID.eq(word.id()))
                .execute();
    }
}
