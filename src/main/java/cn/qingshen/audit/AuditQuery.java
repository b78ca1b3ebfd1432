package cn.qingshen.audit;

import static cn.qingshen.jooq.generated.Tables.AUDIT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;

import cn.qingshen.common.Cursor;
import cn.qingshen.common.Page;
import cn.qingshen.enterprise.SearchConditions;
import cn.qingshen.rule.RuleCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads of the rounds themselves. */
@Repository
class AuditQuery {

    private static final String ORDER = "audit";

    private final DSLContext sql;

    AuditQuery(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Audit> byId(UUID id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    List<Audit> byIds(Collection<UUID> ids) {
        return read(AUDIT.ID.in(ids), ids.size());
    }

    /** Latest year first. */
    Page<Audit> page(AuditFilter filter, Map<RuleCode, Set<LocalDate>> due, int first, @Nullable String after) {
        var rows = read(of(filter, due).and(after == null ? DSL.noCondition() : behind(after)), first + 1);
        return Page.of(rows, first, audit -> audit, audit -> new Cursor(ORDER, "" + audit.year(), audit.id()).encode());
    }

    private static Condition behind(String after) {
        var cursor = Cursor.decode(after, ORDER);
        if (!cursor.value().matches("[0-9]{4}")) {
            throw Cursor.invalid();
        }
        return DSL.row(AUDIT.YEAR, AUDIT.ID).lt(Integer.valueOf(cursor.value()), cursor.id());
    }

    int total(AuditFilter filter, Map<RuleCode, Set<LocalDate>> due) {
        return sql.fetchCount(AUDIT, of(filter, due));
    }

    private List<Audit> read(Condition which, int most) {
        return sql.select(
                        AUDIT.ID,
                        AUDIT.VERSION,
                        AUDIT.ENTERPRISE_ID,
                        AUDIT.JURISDICTION_CODE,
                        AUDIT.YEAR,
                        AUDIT.ANNOUNCED_ON,
                        AUDIT.STATE,
                        AUDIT.REVIEWED_BY,
                        AUDIT.REVIEW_GROUND,
                        AUDIT.TRACK,
                        AUDIT.MODE,
                        AUDIT.CONSULTANCY_ID,
                        AUDIT.PHASE,
                        AUDIT.DISCLOSED_ON,
                        AUDIT.STARTED_ON,
                        AUDIT.REPORTED_ON,
                        AUDIT.ENDED_ON,
                        AUDIT.LEVEL)
                .from(AUDIT)
                .where(which)
                .orderBy(AUDIT.YEAR.desc(), AUDIT.ID.desc())
                .limit(most)
                .fetch(mapping(Audit::new));
    }

    /** The days on which the lists of rounds that run were published: few, however many rounds. */
    List<LocalDate> publications() {
        return sql.selectDistinct(AUDIT.ANNOUNCED_ON)
                .from(AUDIT)
                .where(AUDIT.ENDED_ON.isNull())
                .fetch(AUDIT.ANNOUNCED_ON);
    }

    /** Of each city how many rounds have each deadline overdue or soon due; one statement. */
    List<DueCount> dueCounts(Map<RuleCode, Set<LocalDate>> overdue, Map<RuleCode, Set<LocalDate>> soon) {
        var columns = new ArrayList<Field<Integer>>();
        AuditDeadlines.CODES.forEach(code -> {
            columns.add(count().filterWhere(unmet(code, overdue.get(code))));
            columns.add(count().filterWhere(unmet(code, soon.get(code))));
        });
        return sql
                .select(AUDIT.JURISDICTION_CODE)
                .select(columns)
                .from(AUDIT)
                .where(AUDIT.ENDED_ON.isNull(), AUDIT.STATE.ne(AuditState.SUSPENDED))
                .groupBy(AUDIT.JURISDICTION_CODE)
                .orderBy(AUDIT.JURISDICTION_CODE)
                .fetch()
                .stream()
                .flatMap(row -> AuditDeadlines.CODES.stream().map(code -> {
                    var at = 2 * AuditDeadlines.CODES.indexOf(code);
                    return new DueCount(
                            row.get(AUDIT.JURISDICTION_CODE),
                            code,
                            row.get(columns.get(at)),
                            row.get(columns.get(at + 1)));
                }))
                .toList();
    }

    private static Condition of(AuditFilter filter, Map<RuleCode, Set<LocalDate>> due) {
        var all = new ArrayList<Condition>();
        all.add(SearchConditions.isFound(AUDIT.ENTERPRISE_ID, filter.text()));
        all.add(in(AUDIT.YEAR, filter.years()));
        all.add(in(AUDIT.JURISDICTION_CODE, filter.jurisdictions()));
        all.add(in(AUDIT.STATE, filter.states()));
        all.add(in(AUDIT.PHASE, filter.phases()));
        all.add(is(AUDIT.REVIEWED_BY, filter.reviewedBy()));
        all.add(is(AUDIT.TRACK, filter.track()));
        all.add(is(AUDIT.ENTERPRISE_ID, filter.enterpriseId()));
        all.add(is(AUDIT.CONSULTANCY_ID, filter.consultancyId()));
        if (filter.due() != null) {
            all.add(DSL.or(due.entrySet().stream()
                    .map(one -> unmet(one.getKey(), one.getValue()))
                    .toList()));
            all.add(AUDIT.ENDED_ON.isNull().and(AUDIT.STATE.ne(AuditState.SUSPENDED)));
        }
        return DSL.and(all);
    }

    private static Condition unmet(RuleCode code, Set<LocalDate> publications) {
        return AUDIT.ANNOUNCED_ON.in(publications).and(metOn(code).isNull());
    }

    private static Field<LocalDate> metOn(RuleCode code) {
        return switch (code) {
            case DISCLOSURE -> AUDIT.DISCLOSED_ON;
            case AUDIT_START -> AUDIT.STARTED_ON;
            default -> AUDIT.REPORTED_ON;
        };
    }

    private static <T> Condition in(Field<T> field, @Nullable Collection<T> values) {
        return values == null ? DSL.noCondition() : field.in(values);
    }

    private static <T> Condition is(Field<T> field, @Nullable T value) {
        return value == null ? DSL.noCondition() : field.eq(value);
    }
}
