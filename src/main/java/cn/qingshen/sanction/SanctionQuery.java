package cn.qingshen.sanction;

import static cn.qingshen.jooq.generated.Tables.FINDING;
import static cn.qingshen.jooq.generated.Tables.SANCTION;
import static cn.qingshen.jooq.generated.Tables.SANCTION_GROUND;
import static cn.qingshen.jooq.generated.Tables.SANCTION_HANDLING;
import static cn.qingshen.jooq.generated.Tables.SANCTION_STATEMENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import cn.qingshen.common.Cursor;
import cn.qingshen.common.Page;
import cn.qingshen.common.Series;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads of sanctions; of many together in one statement. */
@Repository
class SanctionQuery {

    private static final String ORDER = "sanction";

    private final DSLContext sql;
    private final Clock clock;

    SanctionQuery(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<Sanction> byId(UUID id) {
        return read(SANCTION.ID.eq(id), 1).stream().findFirst();
    }

    List<Sanction> ofChecks(Collection<UUID> checkIds) {
        return read(SANCTION.CHECK_ID.in(checkIds), Integer.MAX_VALUE);
    }

    /** @param ids of enterprises or consultancies */
    List<Sanction> ofParties(Collection<UUID> ids) {
        return read(SANCTION.ENTERPRISE_ID.in(ids).or(SANCTION.CONSULTANCY_ID.in(ids)), Integer.MAX_VALUE);
    }

    /** What is in effect and to be done by a day. */
    List<Sanction> dueBy(LocalDate day) {
        return read(SANCTION.STATE.eq(SanctionState.APPROVED).and(SANCTION.DUE_ON.le(day)), Integer.MAX_VALUE);
    }

    /** How many decisions of a bureau and year have a number. */
    int numbered(Series series) {
        return sql.fetchCount(SANCTION, SANCTION.NUMBER.startsWith(series.prefix()));
    }

    /** Latest first. */
    Page<Sanction> page(SanctionFilter filter, int first, @Nullable String after) {
        return Page.of(
                read(condition(filter).and(behind(after)), first + 1),
                first,
                one -> one,
                one -> new Cursor(ORDER, one.datedOn().toString(), one.id()).encode());
    }

    int total(SanctionFilter filter) {
        return sql.fetchCount(SANCTION, condition(filter));
    }

    private static Condition condition(SanctionFilter filter) {
        return DSL.and(
                is(SANCTION.STATE, filter.state()),
                is(SANCTION.KIND, filter.kind()),
                is(SANCTION.CHECK_ID, filter.checkId()),
                is(SANCTION.ENTERPRISE_ID, filter.enterpriseId()),
                is(SANCTION.CONSULTANCY_ID, filter.consultancyId()));
    }

    private static <T> Condition is(Field<T> field, @Nullable T wanted) {
        return wanted == null ? noCondition() : field.eq(wanted);
    }

    private static Condition behind(@Nullable String after) {
        if (after == null) {
            return noCondition();
        }
        var cursor = Cursor.decode(after, ORDER);
        return row(SANCTION.DATED_ON, SANCTION.ID).lt(cursor.day(), cursor.id());
    }

    private List<Sanction> read(Condition which, int most) {
        var sanction = SANCTION;
        return sql.select(
                        sanction.ID,
                        sanction.NUMBER,
                        sanction.KIND,
                        sanction.ENTERPRISE_ID,
                        sanction.CONSULTANCY_ID,
                        sanction.SUBJECT_NAME,
                        sanction.CHECK_ID,
                        sanction.JURISDICTION_CODE,
                        sanction.CITY_CODE,
                        sanction.STATE,
                        sanction.DATED_ON,
                        sanction.ARTICLE,
                        sanction.DUE_ON,
                        field(sanction.STATE.eq(SanctionState.APPROVED).and(isLate())),
                        sanction.ENDED_ON,
                        SANCTION_STATEMENT.FACTS,
                        SANCTION_STATEMENT.REVOKED_REASON)
                .from(sanction)
                .leftJoin(SANCTION_STATEMENT)
                .on(SANCTION_STATEMENT.SANCTION_ID.eq(sanction.ID))
                .where(which)
                .orderBy(sanction.DATED_ON.desc(), sanction.ID.desc())
                .limit(most)
                .fetch(mapping(Sanction::new));
    }

    private Condition isLate() {
        return DSL.coalesce(field(SANCTION.DUE_ON.lt(LocalDate.now(clock))), DSL.inline(false))
                .isTrue();
    }

    /** The worst first. */
    List<SanctionGround> grounds(Collection<UUID> ids) {
        return sql
                .select(SANCTION_GROUND.SANCTION_ID, FINDING.ID, FINDING.SEVERITY, FINDING.ARTICLE, FINDING.TEXT)
                .from(SANCTION_GROUND)
                .join(FINDING)
                .on(FINDING.ID.eq(SANCTION_GROUND.FINDING_ID))
                .where(SANCTION_GROUND.SANCTION_ID.in(ids))
                .orderBy(FINDING.ID)
                .fetch(mapping(SanctionGround::new))
                .stream()
                .sorted((a, b) -> b.severity().compareTo(a.severity()))
                .toList();
    }

    /** Of one of the bureau's own. */
    SanctionHandling handling(UUID id) {
        return handlings(List.of(id)).getFirst();
    }

    List<SanctionHandling> handlings(Collection<UUID> ids) {
        var it = SANCTION_HANDLING;
        return sql.select(
                        it.SANCTION_ID,
                        it.PROPOSED_BY,
                        it.PROPOSED_BY_NAME,
                        it.PROPOSED_AT,
                        it.DECIDED_BY_NAME,
                        it.DECIDED_AT,
                        it.DECIDED_REASON,
                        it.ENDED_BY_NAME,
                        it.ENDED_AT,
                        it.ENDED_REASON)
                .from(it)
                .where(it.SANCTION_ID.in(ids))
                .fetch(mapping(SanctionHandling::new));
    }
}
