package cn.qingshen.enterprise;

import static cn.qingshen.jooq.generated.Tables.ENTERPRISE;
import static cn.qingshen.jooq.generated.Tables.REGISTER_ENTRY;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.substring;

import cn.qingshen.enterprise.EnterpriseCounts.Count;
import cn.qingshen.enterprise.EnterpriseCounts.Dimension;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Counts what a filter finds: the rows are found once, however many dimensions are asked for. */
@Repository
class EnterpriseCountQuery {

    private static final Field<String> JURISDICTION = column("jurisdiction");
    private static final Field<String> KEY_INDUSTRY = column("key_industry");
    private static final Field<String> INDUSTRY = column("industry");
    private static final Field<String[]> BASES = field(name("bases"), SQLDataType.VARCHAR.getArrayDataType());

    private final DSLContext sql;

    EnterpriseCountQuery(DSLContext sql) {
        this.sql = sql;
    }

    int total(EnterpriseFilter filter, EnterpriseOrder order) {
        return sql.fetchCount(select(inline(1))
                .from(EnterpriseConditions.source(filter, order))
                .where(EnterpriseConditions.of(filter)));
    }

    EnterpriseCounts by(EnterpriseFilter filter, EnterpriseOrder order, Set<Dimension> dimensions) {
        if (dimensions.isEmpty()) {
            return counts(Map.of());
        }
        var found = name("found")
                .as(select(
                                ENTERPRISE.JURISDICTION_CODE.as(JURISDICTION),
                                ENTERPRISE
                                        .KEY_INDUSTRY
                                        .cast(SQLDataType.VARCHAR)
                                        .as(KEY_INDUSTRY),
                                substring(ENTERPRISE.INDUSTRY_CODE, 1, 2).as(INDUSTRY),
                                REGISTER_ENTRY.BASES.as(BASES))
                        .from(EnterpriseConditions.withEntry(filter, order))
                        .where(EnterpriseConditions.of(filter)));
        var counted = dimensions.stream()
                .sorted()
                .<Select<Record3<String, String, Integer>>>map(EnterpriseCountQuery::group)
                .reduce(Select::unionAll)
                .orElseThrow();
        var groups = new EnumMap<Dimension, List<Count>>(Dimension.class);
        sql.with(found)
                .select()
                .from(counted)
                .fetchGroups(
                        row -> Dimension.valueOf(row.get(0, String.class)),
                        row -> new Count(row.get(1, String.class), row.get(2, Integer.class)))
                .forEach(groups::put);
        return counts(groups);
    }

    private static Select<Record3<String, String, Integer>> group(Dimension dimension) {
        var key = switch (dimension) {
            case JURISDICTION -> JURISDICTION;
            case KEY_INDUSTRY -> KEY_INDUSTRY;
            case INDUSTRY -> INDUSTRY;
            case BASIS -> DSL.field("basis", String.class);
        };
        var from = dimension == Dimension.BASIS
                ? DSL.table("found cross join unnest({0}) as basis", BASES)
                : DSL.table(name("found"));
        return select(inline(dimension.name()).as("dimension"), key.as("key"), count().as("count"))
                .from(from)
                .where(key.isNotNull())
                .groupBy(key);
    }

    private static EnterpriseCounts counts(Map<Dimension, List<Count>> groups) {
        return new EnterpriseCounts(
                groups.getOrDefault(Dimension.JURISDICTION, List.of()),
                groups.getOrDefault(Dimension.KEY_INDUSTRY, List.of()),
                groups.getOrDefault(Dimension.INDUSTRY, List.of()),
                groups.getOrDefault(Dimension.BASIS, List.of()));
    }

    private static Field<String> column(String name) {
        return field(name(name), SQLDataType.VARCHAR);
    }
}
