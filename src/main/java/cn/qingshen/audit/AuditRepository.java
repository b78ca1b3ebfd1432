package cn.qingshen.audit;

import static cn.qingshen.jooq.generated.Tables.AUDIT;

import cn.qingshen.jooq.generated.tables.records.AuditRecord;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AuditRepository {

    private static final List<Field<?>> ANNOUNCED = List.of(
            AUDIT.ENTERPRISE_ID, AUDIT.JURISDICTION_CODE, AUDIT.ANNUAL_LIST_ITEM_ID, AUDIT.YEAR, AUDIT.ANNOUNCED_ON);

    private static final int AT_ONCE = 1_000;

    private final DSLContext sql;

    AuditRepository(DSLContext sql) {
        this.sql = sql;
    }

    void announce(List<Announcement> all, int year, LocalDate on) {
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            sql.insertInto(AUDIT)
                    .columns(ANNOUNCED)
                    .valuesOfRecords(some.stream()
                            .map(one -> record(one, year, on).into(ANNOUNCED.toArray(Field[]::new)))
                            .toList())
                    .execute();
        }
    }

    private static AuditRecord record(Announcement one, int year, LocalDate on) {
        var record = new AuditRecord();
        record.setEnterpriseId(one.enterpriseId());
        record.setJurisdictionCode(one.jurisdictionCode());
        record.setAnnualListItemId(one.annualListItemId());
        record.setYear(year);
        record.setAnnouncedOn(on);
        return record;
    }
}
