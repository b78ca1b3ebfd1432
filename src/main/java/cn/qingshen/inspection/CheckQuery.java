package cn.qingshen.inspection;

import static cn.qingshen.jooq.generated.Tables.FINDING;
import static cn.qingshen.jooq.generated.Tables.SPOT_CHECK;
import static cn.qingshen.jooq.generated.Tables.SPOT_CHECK_COUNTS;
import static cn.qingshen.jooq.generated.Tables.SPOT_CHECK_INSPECTOR;
import static java.util.stream.Collectors.groupingBy;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import cn.qingshen.account.Asker;
import cn.qingshen.common.Cursor;
import cn.qingshen.common.Page;
import cn.qingshen.common.Series;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads of spot checks, and of who checks; of many together in one statement. */
@Repository
class CheckQuery {

    private static final String ORDER = "check";
    private static final int MOST_OF_A_DAY = 500;
    private static final int MOST_OF_A_MONTH = 5_000;

    private final DSLContext sql;

    CheckQuery(DSLContext sql) {
        this.sql = sql;
    }

    Optional<SpotCheck> check(UUID id) {
        return read(SPOT_CHECK.ID.eq(id), 1).stream().findFirst();
    }

    List<SpotCheck> checks(Collection<UUID> ids) {
        return read(SPOT_CHECK.ID.in(ids), ids.size());
    }

    /** Latest day first. */
    Page<SpotCheck> page(CheckFilter filter, int first, @Nullable String after) {
        return Page.of(
                read(condition(filter).and(behind(after)), first + 1),
                first,
                one -> one,
                one -> new Cursor(ORDER, one.plannedOn().toString(), one.id()).encode());
    }

    private static Condition condition(CheckFilter filter) {
        return DSL.and(
                filter.state() == null ? noCondition() : SPOT_CHECK.STATE.eq(filter.state()),
                filter.subjectKind() == null ? noCondition() : SPOT_CHECK.SUBJECT_KIND.eq(filter.subjectKind()),
                filter.enterpriseId() == null ? noCondition() : SPOT_CHECK.ENTERPRISE_ID.eq(filter.enterpriseId()),
                filter.consultancyId() == null ? noCondition() : SPOT_CHECK.CONSULTANCY_ID.eq(filter.consultancyId()),
                filter.mine() ? mine() : noCondition());
    }

    private static Condition mine() {
        var inspector = SPOT_CHECK_INSPECTOR;
        return SPOT_CHECK.ID.in(select(inspector.CHECK_ID)
                .from(inspector)
                .where(inspector.SUBJECT.eq(Asker.require().subject()), inspector.LEFT_AT.isNull()));
    }

    private static Condition behind(@Nullable String after) {
        if (after == null) {
            return noCondition();
        }
        var cursor = Cursor.decode(after, ORDER);
        return row(SPOT_CHECK.PLANNED_ON, SPOT_CHECK.ID).lt(cursor.day(), cursor.id());
    }

    /** What somebody is sent to, and what they finished since then. */
    List<SpotCheck> dayOf(OffsetDateTime finishedSince) {
        return read(
                mine().and(SPOT_CHECK
                        .STATE
                        .in(CheckState.PLANNED, CheckState.STARTED)
                        .or(SPOT_CHECK.STATE.eq(CheckState.FINISHED).and(SPOT_CHECK.FINISHED_AT.ge(finishedSince)))),
                MOST_OF_A_DAY);
    }

    /** Those of some days that were not called off, in the order of the days. */
    List<SpotCheck> between(LocalDate from, LocalDate to) {
        var some = SPOT_CHECK.PLANNED_ON.between(from, to).and(SPOT_CHECK.STATE.ne(CheckState.CANCELLED));
        return read(some, MOST_OF_A_MONTH).reversed();
    }

    private List<SpotCheck> read(Condition which, int most) {
        var check = SPOT_CHECK;
        return sql.select(
                        check.ID,
                        check.NUMBER,
                        check.SUBJECT_KIND,
                        check.ENTERPRISE_ID,
                        check.CONSULTANCY_ID,
                        check.CITY_CODE,
                        check.AUDIT_ID,
                        check.JURISDICTION_CODE,
                        check.GROUND,
                        // Whoever is checked is not told why: somebody may have complained.
                        unlessChecked(SPOT_CHECK.REASON),
                        check.PLANNED_ON,
                        check.TEMPLATE_ID,
                        check.STATE,
                        check.STARTED_AT,
                        check.FINISHED_AT)
                .from(check)
                .where(which)
                .orderBy(check.PLANNED_ON.desc(), check.ID.desc())
                .limit(most)
                .fetch(mapping(SpotCheck::new));
    }

    /** What whoever is checked is not told. */
    static <T> Field<T> unlessChecked(Field<T> field) {
        var isChecked = Asker.current().filter(Asker::isWatched).isPresent();
        return isChecked ? castNull(field) : field;
    }

    /** Those who check, and those who handed over, in that order. */
    Map<UUID, List<CheckInspector>> inspectors(Collection<UUID> checkIds) {
        var inspector = SPOT_CHECK_INSPECTOR;
        return sql
                .select(
                        inspector.CHECK_ID,
                        inspector.SUBJECT,
                        inspector.NAME,
                        inspector.ASSIGNED_AT,
                        inspector.LEFT_AT,
                        inspector.LEFT_REASON)
                .from(inspector)
                .where(inspector.CHECK_ID.in(checkIds))
                .orderBy(inspector.LEFT_AT.asc().nullsFirst(), inspector.ASSIGNED_AT, inspector.SUBJECT)
                .fetch(mapping(CheckInspector::new))
                .stream()
                .collect(groupingBy(CheckInspector::checkId));
    }

    /** Those who check. */
    List<CheckInspector> present(UUID checkId) {
        return inspectors(List.of(checkId)).getOrDefault(checkId, List.of()).stream()
                .filter(CheckInspector::isPresent)
                .toList();
    }

    /** Who of a bureau can be sent. */
    List<InspectorChoice> choosable(String jurisdictionCode) {
        var subject = DSL.field(DSL.name("subject"), String.class);
        var name = DSL.field(DSL.name("name"), String.class);
        return sql.select(subject, name)
                .from("inspectors_of({0})", DSL.val(jurisdictionCode))
                .fetch(mapping(InspectorChoice::new));
    }

    /** Of everybody's: the function counts, and shows nobody. */
    List<CheckCount> counts(@Nullable Integer year) {
        return sql.selectFrom(SPOT_CHECK_COUNTS.call())
                .where(year == null ? noCondition() : SPOT_CHECK_COUNTS.YEAR.eq(year))
                .fetch(row -> new CheckCount(
                        row.getYear(),
                        row.getJurisdictionCode(),
                        SubjectKind.valueOf(row.getSubjectKind()),
                        row.getChecks().intValue(),
                        row.getWithFindings().intValue(),
                        row.getMinor().intValue(),
                        row.getModerate().intValue(),
                        row.getSevere().intValue(),
                        row.getOrders().intValue(),
                        row.getOrdersClosed().intValue(),
                        row.getOrdersOverdue().intValue()));
    }

    /** How many checks of a bureau and year have a number. */
    int numbered(Series series) {
        return sql.fetchCount(SPOT_CHECK, SPOT_CHECK.NUMBER.startsWith(series.prefix()));
    }

    /** What earlier checks of the same enterprises or consultancies found, latest first, by the subject's id. */
    Map<UUID, List<EarlierFinding>> earlierFindings(Collection<UUID> subjects, Collection<UUID> butOf) {
        var subject = DSL.coalesce(SPOT_CHECK.ENTERPRISE_ID, SPOT_CHECK.CONSULTANCY_ID);
        return sql
                .select(
                        subject,
                        FINDING.TEXT,
                        FINDING.SEVERITY,
                        SPOT_CHECK.PLANNED_ON,
                        DSL.field(SPOT_CHECK.STATE.eq(CheckState.CLOSED)))
                .from(FINDING)
                .join(SPOT_CHECK)
                .on(SPOT_CHECK.ID.eq(FINDING.CHECK_ID))
                .where(subject.in(subjects), SPOT_CHECK.ID.notIn(butOf), FINDING.WITHDRAWN_REASON.isNull())
                .orderBy(SPOT_CHECK.PLANNED_ON.desc(), FINDING.ID)
                .fetch(mapping(EarlierFinding::new))
                .stream()
                .collect(groupingBy(EarlierFinding::subject));
    }

    /** A finding of an earlier check. @param mended whether that check is closed */
    record EarlierFinding(UUID subject, String text, Severity severity, LocalDate on, boolean mended) {}
}
