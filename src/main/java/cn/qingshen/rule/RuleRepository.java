package cn.qingshen.rule;

import static cn.qingshen.jooq.generated.Tables.CALENDAR_DAY;
import static cn.qingshen.jooq.generated.Tables.STATUTORY_RULE;
import static org.jooq.Records.mapping;

import cn.qingshen.jooq.generated.tables.records.CalendarDayRecord;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A few dozen rules and a few hundred days: always read whole. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RuleRepository {

    private final DSLContext sql;

    RuleRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Of each code the latest first. */
    List<StatutoryRule> rules() {
        var rule = STATUTORY_RULE;
        return sql.select(rule.ID, rule.CODE, rule.ARTICLE, rule.VALUE, rule.UNIT, rule.VALID_FROM, rule.VALID_TO)
                .from(rule)
                .orderBy(rule.CODE, rule.VALID_FROM.desc())
                .fetch(mapping(StatutoryRule::new));
    }

    List<CalendarDay> days() {
        return sql.select(CALENDAR_DAY.DAY, CALENDAR_DAY.KIND, CALENDAR_DAY.NAME)
                .from(CALENDAR_DAY)
                .orderBy(CALENDAR_DAY.DAY)
                .fetch(mapping(CalendarDay::new));
    }

    void end(StatutoryRule rule, LocalDate on) {
        sql.update(STATUTORY_RULE)
                .set(STATUTORY_RULE.VALID_TO, on)
                .where(STATUTORY_RULE.ID.eq(rule.id()))
                .execute();
    }

    void add(RuleCode code, String article, int value, RuleUnit unit, LocalDate validFrom) {
        var record = sql.newRecord(STATUTORY_RULE);
        record.setCode(code);
        record.setArticle(article);
        record.setValue(value);
        record.setUnit(unit);
        record.setValidFrom(validFrom);
        record.insert();
    }

    void forget(List<LocalDate> days) {
        sql.deleteFrom(CALENDAR_DAY).where(CALENDAR_DAY.DAY.in(days)).execute();
    }

    void put(List<CalendarDay> days) {
        sql.insertInto(CALENDAR_DAY)
                .columns(CALENDAR_DAY.fields())
                .valuesOfRecords(days.stream()
                        .map(one -> new CalendarDayRecord(one.day(), one.kind(), one.name()))
                        .toList())
                .onConflict(CALENDAR_DAY.DAY)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }
}
