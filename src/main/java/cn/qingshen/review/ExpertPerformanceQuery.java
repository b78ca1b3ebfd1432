package cn.qingshen.review;

import static cn.qingshen.jooq.generated.Tables.EXPERT;
import static cn.qingshen.jooq.generated.Tables.EXPERT_ASSESSMENT;
import static cn.qingshen.jooq.generated.Tables.EXPERT_TRAINING;
import static java.util.stream.Collectors.toMap;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import cn.qingshen.expert.AssessmentKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/** Reads how much experts do, of any number in one statement. */
@Repository
class ExpertPerformanceQuery {

    private final DSLContext sql;

    ExpertPerformanceQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** @param newYear the first day of the year; the zone is that of the province */
    Map<UUID, ExpertPerformance> of(
            Collection<UUID> ids, LocalDate newYear, ZoneId zone, int mostOpen, int hoursAsked) {
        return sql
                .select(
                        EXPERT.ID,
                        count("open"),
                        val(mostOpen),
                        count("offered"),
                        count("taken"),
                        count("declined"),
                        count("expired"),
                        count("taken_off"),
                        count("done"),
                        coalesce(field(hours(newYear)), inline(BigDecimal.ZERO)),
                        val(hoursAsked),
                        field(lastTraining()),
                        field(lastReview()))
                .from(EXPERT)
                .leftJoin(table("expert_performance({0})", val(since(newYear, zone)))
                        .as("seats"))
                .on(field(name("seats", "expert_id"), UUID.class).eq(EXPERT.ID))
                .where(EXPERT.ID.in(ids))
                .fetch(mapping(ExpertPerformance::new))
                .stream()
                .collect(toMap(ExpertPerformance::expertId, one -> one));
    }

    private static OffsetDateTime since(LocalDate newYear, ZoneId zone) {
        return newYear.atStartOfDay(zone).toOffsetDateTime();
    }

    private static Field<Integer> count(String of) {
        return coalesce(field(name("seats", of), Integer.class), inline(0));
    }

    private static Select<Record1<BigDecimal>> hours(LocalDate newYear) {
        return select(sum(EXPERT_TRAINING.HOURS))
                .from(EXPERT_TRAINING)
                .where(EXPERT_TRAINING.EXPERT_ID.eq(EXPERT.ID), EXPERT_TRAINING.HELD_ON.ge(newYear));
    }

    private static Select<Record1<LocalDate>> lastTraining() {
        return select(max(EXPERT_TRAINING.HELD_ON))
                .from(EXPERT_TRAINING)
                .where(EXPERT_TRAINING.EXPERT_ID.eq(EXPERT.ID));
    }

    private static Select<Record1<LocalDate>> lastReview() {
        return select(max(EXPERT_ASSESSMENT.HELD_ON))
                .from(EXPERT_ASSESSMENT)
                .where(
                        EXPERT_ASSESSMENT.EXPERT_ID.eq(EXPERT.ID),
                        EXPERT_ASSESSMENT.KIND.eq(AssessmentKind.YEARLY),
                        EXPERT_ASSESSMENT.REPLACED.isFalse());
    }
}
