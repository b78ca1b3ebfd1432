package cn.qingshen.inspection;

import static cn.qingshen.jooq.generated.Tables.ANNUAL_LIST;
import static cn.qingshen.jooq.generated.Tables.ANNUAL_LIST_ITEM;
import static cn.qingshen.jooq.generated.Tables.AUDIT;
import static cn.qingshen.jooq.generated.Tables.CONSULTANCY;
import static cn.qingshen.jooq.generated.Tables.ENTERPRISE;
import static cn.qingshen.jooq.generated.Tables.INSPECTOR_INTEREST;
import static cn.qingshen.jooq.generated.Tables.JURISDICTION;
import static cn.qingshen.jooq.generated.Tables.SPOT_CHECK;
import static cn.qingshen.jooq.generated.Tables.SPOT_CHECK_INSPECTOR;
import static java.util.stream.Collectors.toMap;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import cn.qingshen.account.Asker;
import cn.qingshen.inspection.campaign.Conflict;
import cn.qingshen.plan.ListState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the pools of campaigns are made of; of each kind of object in one statement. */
@Component
class PoolQuery {

    private final DSLContext sql;

    PoolQuery(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Somebody whom a plan finds.
     *
     * @param id of the enterprise or the consultancy, or the code of the city
     * @param lastOn the day of its latest check that was not called off; null: it had none
     */
    record Found(
            String id,
            String name,
            boolean open,
            @Nullable LocalDate lastOn,
            @Nullable UUID lastCheck) {}

    List<Found> objects(CampaignPlan plan) {
        var cities = Objects.requireNonNull(plan.cities());
        return switch (plan.kind()) {
            case ENTERPRISE ->
                found(
                        ENTERPRISE,
                        ENTERPRISE.ID,
                        ENTERPRISE.NAME,
                        SPOT_CHECK.ENTERPRISE_ID.eq(ENTERPRISE.ID),
                        ENTERPRISE.MERGED_INTO.isNull().and(filter(plan)));
            case CONSULTANCY ->
                found(
                        CONSULTANCY,
                        CONSULTANCY.ID,
                        CONSULTANCY.NAME,
                        SPOT_CHECK.CONSULTANCY_ID.eq(CONSULTANCY.ID),
                        hasRounds(cities));
            case CITY ->
                found(
                        JURISDICTION,
                        JURISDICTION.CODE,
                        JURISDICTION.NAME_ZH,
                        SPOT_CHECK.CITY_CODE.eq(JURISDICTION.CODE),
                        JURISDICTION.CODE.ne(Asker.PROVINCE).and(among(JURISDICTION.CODE, cities)));
        };
    }

    private List<Found> found(Table<?> all, Field<?> id, Field<String> name, Condition its, Condition which) {
        var check = SPOT_CHECK;
        var open = DSL.exists(
                select(DSL.one()).from(check).where(its, check.STATE.in(CheckState.PLANNED, CheckState.STARTED)));
        var last = select(check.PLANNED_ON, check.ID)
                .from(check)
                .where(its, check.STATE.ne(CheckState.CANCELLED))
                .orderBy(check.PLANNED_ON.desc(), check.ID.desc())
                .limit(1)
                .asTable("last");
        return sql.select(
                        id.cast(String.class),
                        name,
                        DSL.field(open),
                        last.field(check.PLANNED_ON),
                        last.field(check.ID))
                .from(all)
                .leftJoin(DSL.lateral(last))
                .on(DSL.trueCondition())
                .where(which)
                .fetch(mapping(Found::new));
    }

    private static Condition filter(CampaignPlan plan) {
        var industries = Objects.requireNonNull(plan.keyIndustries());
        return DSL.and(
                among(ENTERPRISE.JURISDICTION_CODE, Objects.requireNonNull(plan.cities())),
                industries.isEmpty() ? noCondition() : ENTERPRISE.KEY_INDUSTRY.in(industries),
                plan.listYear() == null ? noCondition() : ENTERPRISE.ID.in(listed(plan.listYear())));
    }

    private static Condition among(Field<String> code, List<String> cities) {
        return cities.isEmpty() ? noCondition() : code.in(cities);
    }

    private static Select<Record1<UUID>> listed(int year) {
        return select(ANNUAL_LIST_ITEM.ENTERPRISE_ID)
                .from(ANNUAL_LIST_ITEM)
                .join(ANNUAL_LIST)
                .on(ANNUAL_LIST.ID.eq(ANNUAL_LIST_ITEM.ANNUAL_LIST_ID))
                .where(
                        ANNUAL_LIST.YEAR.eq(year),
                        ANNUAL_LIST.STATE.eq(ListState.PUBLISHED),
                        ANNUAL_LIST_ITEM.DROP_REASON.isNull());
    }

    /** A bureau is in charge of those that have, or had, a round where it is. */
    private static Condition hasRounds(List<String> cities) {
        return DSL.exists(select(DSL.one())
                .from(AUDIT)
                .where(AUDIT.CONSULTANCY_ID.eq(CONSULTANCY.ID), among(AUDIT.JURISDICTION_CODE, cities)));
    }

    /** What inspectors have declared and nobody withdrew, as far as it is of these. */
    List<Conflict> interests(Collection<Found> objects) {
        var interest = INSPECTOR_INTEREST;
        return sql.select(interest.OBJECT, interest.SUBJECT)
                .from(interest)
                .where(interest.OBJECT.in(objects.stream().map(Found::id).toList()), interest.WITHDRAWN_AT.isNull())
                .fetch(row -> new Conflict(row.value1(), row.value2(), CampaignRule.INTEREST.name()));
    }

    /** Who checked each of these the last time. */
    List<Conflict> lastInspectors(Collection<Found> objects) {
        var last = objects.stream()
                .filter(one -> one.lastCheck() != null)
                .collect(toMap(one -> Objects.requireNonNull(one.lastCheck()), Found::id));
        return sql.select(SPOT_CHECK_INSPECTOR.CHECK_ID, SPOT_CHECK_INSPECTOR.SUBJECT)
                .from(SPOT_CHECK_INSPECTOR)
                .where(SPOT_CHECK_INSPECTOR.CHECK_ID.in(last.keySet()), SPOT_CHECK_INSPECTOR.LEFT_AT.isNull())
                .fetch(row -> new Conflict(
                        Objects.requireNonNull(last.get(row.value1())),
                        row.value2(),
                        CampaignRule.CHECKED_IT_LAST.name()));
    }
}
