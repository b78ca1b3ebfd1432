package cn.qingshen.review;

import static cn.qingshen.jooq.generated.Tables.ASSIGNMENT;
import static cn.qingshen.jooq.generated.Tables.DRAW;
import static cn.qingshen.jooq.generated.Tables.DRAW_CANDIDATE;
import static cn.qingshen.jooq.generated.Tables.DRAW_SHARE;
import static cn.qingshen.jooq.generated.Tables.EXPERT;
import static cn.qingshen.jooq.generated.Tables.REPLACEMENT;
import static cn.qingshen.jooq.generated.Tables.REVIEW_CONCLUSION;
import static cn.qingshen.jooq.generated.Tables.REVIEW_PANEL;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.sum;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/** Counts how draws came out, in SQL: of thousands of draws a few hundred rows are left. */
@Repository
class FairnessQuery {

    private static final int MOST_PAIRS = 50;

    private final DSLContext sql;

    FairnessQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** Those farthest from what is expected first. */
    List<Fairness.ExpertTally> experts() {
        var candidate = DRAW_CANDIDATE;
        var offers = select(ASSIGNMENT.DRAW_ID, count().as("n"))
                .from(ASSIGNMENT)
                .groupBy(ASSIGNMENT.DRAW_ID)
                .asTable("offers");
        var pools = select(candidate.DRAW_ID, count().as("n"))
                .from(candidate)
                .where(candidate.EXCLUDED_BY.isNull())
                .groupBy(candidate.DRAW_ID)
                .asTable("pools");
        Field<Double> chance = offers.field("n", Double.class)
                .cast(Double.class)
                .div(pools.field("n", Double.class).cast(Double.class));
        var expected = sum(chance).cast(Double.class);
        var asked = count(ASSIGNMENT.ID);
        return sql.select(
                        candidate.EXPERT_ID,
                        EXPERT.NAME,
                        count(),
                        expected,
                        sum(chance.mul(inline(1.0).sub(chance))).cast(Double.class),
                        asked,
                        count(ASSIGNMENT.ID).filterWhere(ASSIGNMENT.STATE.eq(AssignmentState.DECLINED)),
                        count(ASSIGNMENT.ID).filterWhere(ASSIGNMENT.STATE.eq(AssignmentState.EXPIRED)),
                        count(ASSIGNMENT.ID)
                                .filterWhere(ASSIGNMENT
                                        .STATE
                                        .eq(AssignmentState.UNFIT)
                                        .or(field(consented(REPLACEMENT.ASSIGNMENT_ID.eq(ASSIGNMENT.ID)))
                                                .gt(0))))
                .from(candidate)
                .join(pools)
                .on(pools.field(candidate.DRAW_ID).eq(candidate.DRAW_ID))
                .join(offers)
                .on(offers.field(ASSIGNMENT.DRAW_ID).eq(candidate.DRAW_ID))
                .join(EXPERT)
                .on(EXPERT.ID.eq(candidate.EXPERT_ID))
                .leftJoin(ASSIGNMENT)
                .on(ASSIGNMENT.DRAW_ID.eq(candidate.DRAW_ID), ASSIGNMENT.EXPERT_ID.eq(candidate.EXPERT_ID))
                .where(candidate.EXCLUDED_BY.isNull())
                .groupBy(candidate.EXPERT_ID, EXPERT.NAME)
                .orderBy(asked.cast(Double.class).sub(expected).abs().desc(), candidate.EXPERT_ID)
                .fetch(mapping(Fairness.ExpertTally::new));
    }

    /** Those who sat together most. */
    List<Fairness.PairTally> pairs() {
        var one = ASSIGNMENT.as("one");
        var other = ASSIGNMENT.as("other");
        var first = EXPERT.as("first");
        var second = EXPERT.as("second");
        var panels = field(selectCount()
                .from(REVIEW_PANEL)
                .where(REVIEW_PANEL.STATE.in(PanelState.COMPLETE, PanelState.CORRECTING, PanelState.DONE)));
        var together = count();
        return sql.select(
                        first.NAME,
                        second.NAME,
                        together,
                        field(seats(first.ID))
                                .cast(Double.class)
                                .mul(field(seats(second.ID)).cast(Double.class))
                                .div(greatest(panels, inline(1)).cast(Double.class)))
                .from(one)
                .join(other)
                .on(other.PANEL_ID.eq(one.PANEL_ID), other.EXPERT_ID.gt(one.EXPERT_ID))
                .join(first)
                .on(first.ID.eq(one.EXPERT_ID))
                .join(second)
                .on(second.ID.eq(other.EXPERT_ID))
                .where(
                        one.STATE.in(AssignmentState.ACCEPTED, AssignmentState.DONE),
                        other.STATE.in(AssignmentState.ACCEPTED, AssignmentState.DONE))
                .groupBy(first.ID, first.NAME, second.ID, second.NAME)
                .orderBy(together.desc(), first.ID, second.ID)
                .limit(MOST_PAIRS)
                .fetch(mapping(Fairness.PairTally::new));
    }

    private static Select<Record1<Integer>> seats(Field<UUID> expertId) {
        var seat = ASSIGNMENT.as("seat");
        return selectCount()
                .from(seat)
                .where(seat.EXPERT_ID.eq(expertId), seat.STATE.in(AssignmentState.ACCEPTED, AssignmentState.DONE));
    }

    /** By code. */
    List<Fairness.BureauTally> bureaus() {
        return sql.select(
                        DRAW.JURISDICTION_CODE,
                        count(),
                        count().filterWhere(DRAW.NUMBER.gt(1)),
                        field(consented(REPLACEMENT.JURISDICTION_CODE.eq(DRAW.JURISDICTION_CODE))),
                        ended(true),
                        ended(false))
                .from(DRAW)
                .leftJoin(REVIEW_CONCLUSION)
                .on(REVIEW_CONCLUSION.PANEL_ID.eq(DRAW.PANEL_ID))
                .where(DRAW.DRAWN_AT.isNotNull())
                .groupBy(DRAW.JURISDICTION_CODE)
                .orderBy(DRAW.JURISDICTION_CODE)
                .fetch(mapping(Fairness.BureauTally::new));
    }

    /** By bureau, then by name. */
    List<Fairness.OfficerTally> officers() {
        // Not even the province reads who signs in elsewhere; whoever begins a draw gives a share to it under their
        // name.
        var share = DRAW_SHARE;
        var names = select(share.SUBJECT, share.NAME)
                .distinctOn(share.SUBJECT)
                .from(share)
                .orderBy(share.SUBJECT, share.COMMITTED_AT.desc())
                .asTable("names");
        var name = coalesce(names.field(share.NAME), DRAW.PROPOSED_BY);
        return sql.select(
                        name,
                        DRAW.JURISDICTION_CODE,
                        count(),
                        count().filterWhere(DRAW.NUMBER.gt(1)),
                        field(consented(REPLACEMENT
                                .ASKED_BY
                                .eq(DRAW.PROPOSED_BY)
                                .and(REPLACEMENT.JURISDICTION_CODE.eq(DRAW.JURISDICTION_CODE)))),
                        ended(true),
                        ended(false))
                .from(DRAW)
                .leftJoin(names)
                .on(names.field(share.SUBJECT).eq(DRAW.PROPOSED_BY))
                .leftJoin(REVIEW_CONCLUSION)
                .on(REVIEW_CONCLUSION.PANEL_ID.eq(DRAW.PANEL_ID))
                .where(DRAW.DRAWN_AT.isNotNull())
                .groupBy(DRAW.PROPOSED_BY, name, DRAW.JURISDICTION_CODE)
                .orderBy(DRAW.JURISDICTION_CODE, name, DRAW.PROPOSED_BY)
                .fetch(mapping(Fairness.OfficerTally::new));
    }

    private static Select<Record1<Integer>> consented(Condition which) {
        return selectCount().from(REPLACEMENT).where(REPLACEMENT.STATE.eq(ReplacementState.CONSENTED), which);
    }

    /** A panel is concluded once, whatever was drawn for it before. */
    private static Field<Integer> ended(boolean passed) {
        return count().filterWhere(REVIEW_CONCLUSION.PASSED.eq(passed), DRAW.STATE.eq(DrawState.DRAWN));
    }
}
