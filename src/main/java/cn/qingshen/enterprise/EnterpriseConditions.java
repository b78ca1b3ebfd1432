package cn.qingshen.enterprise;

import static cn.qingshen.jooq.generated.Tables.ENTERPRISE;
import static cn.qingshen.jooq.generated.Tables.REGISTER_ENTRY;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.val;

import cn.qingshen.common.Cursor;
import cn.qingshen.common.Days;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What an {@link EnterpriseFilter} and an {@link EnterpriseOrder} are in SQL. */
final class EnterpriseConditions {

    static final Field<String> NAME = ENTERPRISE.NAME.collate(DSL.collation(DSL.name("zh-x-icu")));

    private EnterpriseConditions() {}

    /** The enterprises, joined to their entry only where the filter or the order looks at it. */
    static Table<? extends Record> source(EnterpriseFilter filter, EnterpriseOrder order) {
        var looksAtEntry = filter.bases() != null
                || filter.onRegister() != null
                || filter.asOf() != null
                || order == EnterpriseOrder.ENTERED_ON;
        return looksAtEntry ? withEntry(filter, order) : ENTERPRISE;
    }

    /** The enterprises, each with its entry of the day asked for, or its open one. */
    static Table<? extends Record> withEntry(EnterpriseFilter filter, EnterpriseOrder order) {
        var asOf = filter.asOf();
        var sameEnterprise = REGISTER_ENTRY.ENTERPRISE_ID.eq(ENTERPRISE.ID);
        if (asOf != null) {
            return DSL.table("enterprise_as_of({0})", val(asOf))
                    .as(ENTERPRISE)
                    .join(REGISTER_ENTRY)
                    .on(sameEnterprise, covers(asOf));
        }
        var open = sameEnterprise.and(REGISTER_ENTRY.LEFT_ON.isNull());
        var entryNeeded = filter.bases() != null
                || Boolean.TRUE.equals(filter.onRegister())
                || order == EnterpriseOrder.ENTERED_ON;
        return entryNeeded
                ? ENTERPRISE.join(REGISTER_ENTRY).on(open)
                : ENTERPRISE.leftJoin(REGISTER_ENTRY).on(open);
    }

    private static Condition covers(LocalDate day) {
        return REGISTER_ENTRY
                .ENTERED_ON
                .le(day)
                .and(REGISTER_ENTRY.LEFT_ON.isNull().or(REGISTER_ENTRY.LEFT_ON.gt(day)));
    }

    static Condition of(EnterpriseFilter filter) {
        var all = new ArrayList<Condition>();
        all.add(ENTERPRISE.MERGED_INTO.isNull());
        all.add(in(ENTERPRISE.JURISDICTION_CODE, filter.jurisdictions()));
        all.add(in(ENTERPRISE.COUNTY_CODE, filter.counties()));
        all.add(industries(filter.industries()));
        all.add(in(ENTERPRISE.KEY_INDUSTRY, filter.keyIndustries()));
        all.add(in(ENTERPRISE.SIZE_CLASS, filter.sizes()));
        all.add(is(ENTERPRISE.KEY_DISCHARGER, filter.keyDischarger()));
        all.add(is(ENTERPRISE.YELLOW_RIVER_BASIN, filter.yellowRiverBasin()));
        all.add(is(ENTERPRISE.KEY_GHG_EMITTER, filter.keyGhgEmitter()));
        all.add(bases(filter.bases()));
        all.add(SearchConditions.found(filter.text()));
        if (Boolean.FALSE.equals(filter.onRegister())) {
            all.add(REGISTER_ENTRY.ID.isNull());
        }
        return DSL.and(all);
    }

    private static <T> Condition in(Field<T> field, @Nullable List<T> values) {
        return values == null ? noCondition() : field.in(values);
    }

    private static Condition is(Field<Boolean> field, @Nullable Boolean value) {
        return value == null ? noCondition() : field.eq(value);
    }

    /** A division finds all its finer codes: 26 finds 2614. */
    private static Condition industries(@Nullable List<String> codes) {
        if (codes == null) {
            return noCondition();
        }
        var any = codes.stream()
                .map(code ->
                        substring(ENTERPRISE.INDUSTRY_CODE, 1, code.length()).eq(code))
                .toList();
        return DSL.or(any);
    }

    private static Condition bases(@Nullable List<ListingBasis> bases) {
        return bases == null
                ? noCondition()
                : arrayOverlap(
                        REGISTER_ENTRY.BASES,
                        val(bases.stream().map(ListingBasis::name).toArray(String[]::new), REGISTER_ENTRY.BASES));
    }

    static List<OrderField<?>> orderBy(EnterpriseOrder order) {
        return switch (order) {
            case NAME -> List.of(NAME, ENTERPRISE.ID);
            case CREDIT_CODE -> List.of(ENTERPRISE.CREDIT_CODE, ENTERPRISE.ID);
            case ENTERED_ON -> List.of(REGISTER_ENTRY.ENTERED_ON.desc(), ENTERPRISE.ID.desc());
            case RECENTLY_CHANGED -> List.of(ENTERPRISE.CHANGED_AT.desc(), ENTERPRISE.ID.desc());
        };
    }

    /** What the rows behind a cursor have in common. */
    static Condition after(EnterpriseOrder order, @Nullable String after) {
        if (after == null) {
            return noCondition();
        }
        var cursor = Cursor.decode(after, order.name());
        try {
            return switch (order) {
                case NAME -> row(NAME, ENTERPRISE.ID).gt(cursor.value(), cursor.id());
                case CREDIT_CODE -> row(ENTERPRISE.CREDIT_CODE, ENTERPRISE.ID).gt(cursor.value(), cursor.id());
                case ENTERED_ON -> row(REGISTER_ENTRY.ENTERED_ON, ENTERPRISE.ID).lt(cursor.day(), cursor.id());
                case RECENTLY_CHANGED ->
                    row(ENTERPRISE.CHANGED_AT, ENTERPRISE.ID)
                            .lt(plausible(OffsetDateTime.parse(cursor.value())), cursor.id());
            };
        } catch (DateTimeParseException _) {
            throw Cursor.invalid();
        }
    }

    private static OffsetDateTime plausible(OffsetDateTime value) {
        if (!Days.isPlausible(value.toLocalDate())) {
            throw Cursor.invalid();
        }
        return value;
    }
}
