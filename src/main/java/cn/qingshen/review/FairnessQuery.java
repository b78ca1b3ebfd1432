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
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.sum;

import cn.qingshen.audit.AcceptanceLevel;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** Counts how draws came out, in SQL: of thousands of draws a few hundred rows are left. */
@Repository
class FairnessQuery {

    private static final int MOST_PAIRS = 50;

    private static final Condition DECLINED = ASSIGNMENT.STATE.in(AssignmentState.DECLINED, AssignmentState.EXPIRED);

    private static final Field<Double> ASKED = count().cast(Double.class).as("asked");
    private static final Field<Double> DECLINES =
            count().filterWhere(DECLINED).cast(Double.class).as("declines");
    private static final Field<Double> ELIGIBLE = count().cast(Double.class).as("eligible");

    private static final Table<?> OFFERS = select(ASSIGNMENT.DRAW_ID, ASKED, DECLINES)
            .from(ASSIGNMENT)
            .groupBy(ASSIGNMENT.DRAW_ID)
            .asTable("offers");

    private static final Table<?> POOLS = select(DRAW_CANDIDATE.DRAW_ID, ELIGIBLE)
            .from(DRAW_CANDIDATE)
            .where(DRAW_CANDIDATE.EXCLUDED_BY.isNull())
            .groupBy(DRAW_CANDIDATE.DRAW_ID)
            .asTable("pools");

    /** Not even the province reads who signs in elsewhere; whoever begins a draw gives a share to it under their name. */
    private static final Table<?> NAMES = select(DRAW_SHARE.SUBJECT, DRAW_SHARE.NAME)
            .distinctOn(DRAW_SHARE.SUBJECT)
            .from(DRAW_SHARE)
            .orderBy(DRAW_SHARE.SUBJECT, DRAW_SHARE.COMMITTED_AT.desc())
            .asTable("names");

    private final DSLContext sql;

    FairnessQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** Those farthest from what is expected first. */
    List<Fairness.ExpertTally> experts() {
        return sql.select(
                        DRAW_CANDIDATE.EXPERT_ID,
                        EXPERT.NAME,
                        count(),
                        expected(),
                        variance(),
                        count(ASSIGNMENT.ID),
                        count(ASSIGNMENT.ID).filterWhere(ASSIGNMENT.STATE.eq(AssignmentState.DECLINED)),
                        count(ASSIGNMENT.ID).filterWhere(ASSIGNMENT.STATE.eq(AssignmentState.EXPIRED)),
                        asOftenAsAll(count(ASSIGNMENT.ID).filterWhere(DECLINED), count(ASSIGNMENT.ID)),
                        count(ASSIGNMENT.ID)
                                .filterWhere(ASSIGNMENT
                                        .STATE
                                        .eq(AssignmentState.UNFIT)
                                        .or(field(consented(REPLACEMENT.ASSIGNMENT_ID.eq(ASSIGNMENT.ID)))
                                                .gt(0))))
                .from(chances())
                .where(DRAW_CANDIDATE.EXCLUDED_BY.isNull())
                .groupBy(DRAW_CANDIDATE.EXPERT_ID, EXPERT.NAME)
                .orderBy(
                        count(ASSIGNMENT.ID)
                                .cast(Double.class)
                                .sub(expected())
                                .abs()
                                .desc(),
                        DRAW_CANDIDATE.EXPERT_ID)
                .fetch(mapping(Fairness.ExpertTally::new));
    }

    /** Those farthest beyond what is expected first. */
    List<Fairness.PairingTally> pairings() {
        var asked = count(ASSIGNMENT.ID);
        var beyond = asked.cast(Double.class).sub(expected());
        return sql.select(
                        DRAW_CANDIDATE.EXPERT_ID,
                        EXPERT.NAME,
                        officer(),
                        DRAW.JURISDICTION_CODE,
                        count(),
                        expected(),
                        variance(),
                        asked)
                .from(chances()
                        .join(DRAW)
                        .on(DRAW.ID.eq(DRAW_CANDIDATE.DRAW_ID))
                        .leftJoin(NAMES)
                        .on(NAMES.field(DRAW_SHARE.SUBJECT).eq(DRAW.PROPOSED_BY)))
                .where(DRAW_CANDIDATE.EXCLUDED_BY.isNull())
                .groupBy(DRAW_CANDIDATE.EXPERT_ID, EXPERT.NAME, DRAW.PROPOSED_BY, officer(), DRAW.JURISDICTION_CODE)
                .having(beyond.gt(0.0))
                .orderBy(beyond.desc(), DRAW_CANDIDATE.EXPERT_ID, DRAW.PROPOSED_BY)
                .limit(MOST_PAIRS)
                .fetch(mapping(Fairness.PairingTally::new));
    }

    /** Each chance to be asked, and the asking if it came to that. */
    private static Table<?> chances() {
        return DRAW_CANDIDATE
                .join(POOLS)
                .on(POOLS.field(DRAW_CANDIDATE.DRAW_ID).eq(DRAW_CANDIDATE.DRAW_ID))
                .join(OFFERS)
                .on(OFFERS.field(ASSIGNMENT.DRAW_ID).eq(DRAW_CANDIDATE.DRAW_ID))
                .join(EXPERT)
                .on(EXPERT.ID.eq(DRAW_CANDIDATE.EXPERT_ID))
                .leftJoin(ASSIGNMENT)
                .on(ASSIGNMENT.DRAW_ID.eq(DRAW_CANDIDATE.DRAW_ID), ASSIGNMENT.EXPERT_ID.eq(DRAW_CANDIDATE.EXPERT_ID));
    }

    private static Field<Double> chance() {
        return OFFERS.field(ASKED).div(POOLS.field(ELIGIBLE));
    }

    private static Field<Double> expected() {
        return sum(chance()).cast(Double.class);
    }

    private static Field<Double> variance() {
        return sum(chance().mul(inline(1.0).sub(chance()))).cast(Double.class);
    }

    /** Those who sat together most. */
    List<Fairness.PairTally> pairs() {
        var one = ASSIGNMENT.as("one");
        var other = ASSIGNMENT.as("other");
        var first = EXPERT.as("first");
        var second = EXPERT.as("second");
        var bureau = one.JURISDICTION_CODE;
        var panels = field(selectCount()
                .from(REVIEW_PANEL)
                .where(
                        REVIEW_PANEL.JURISDICTION_CODE.eq(bureau),
                        REVIEW_PANEL.STATE.in(PanelState.COMPLETE, PanelState.CORRECTING, PanelState.DONE)));
        var together = count();
        return sql.select(
                        first.NAME,
                        second.NAME,
                        bureau,
                        together,
                        field(seats(first.ID, bureau))
                                .cast(Double.class)
                                .mul(field(seats(second.ID, bureau)).cast(Double.class))
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
                .groupBy(first.ID, first.NAME, second.ID, second.NAME, bureau)
                .orderBy(together.desc(), first.ID, second.ID, bureau)
                .limit(MOST_PAIRS)
                .fetch(mapping(Fairness.PairTally::new));
    }

    private static Select<Record1<Integer>> seats(Field<UUID> expertId, Field<String> bureau) {
        var seat = ASSIGNMENT.as("seat");
        return selectCount()
                .from(seat)
                .where(
                        seat.EXPERT_ID.eq(expertId),
                        seat.JURISDICTION_CODE.eq(bureau),
                        seat.STATE.in(AssignmentState.ACCEPTED, AssignmentState.DONE));
    }

    /** By code. */
    List<Fairness.OfficeTally> bureaus() {
        return offices(DRAW, castNull(String.class), noCondition(), List.of(DRAW.JURISDICTION_CODE));
    }

    /** By bureau, then by name. */
    List<Fairness.OfficeTally> officers() {
        return offices(
                DRAW.leftJoin(NAMES).on(NAMES.field(DRAW_SHARE.SUBJECT).eq(DRAW.PROPOSED_BY)),
                officer(),
                REPLACEMENT.ASKED_BY.eq(DRAW.PROPOSED_BY),
                List.of(DRAW.JURISDICTION_CODE, officer(), DRAW.PROPOSED_BY));
    }

    /** Who gave no share is told by their subject. */
    private static Field<String> officer() {
        return coalesce(NAMES.field(DRAW_SHARE.NAME), DRAW.PROPOSED_BY);
    }

    private List<Fairness.OfficeTally> offices(
            Table<?> draws, Field<String> officer, Condition askedByThem, List<Field<?>> each) {
        var asked = total(ASKED);
        var declined = total(DECLINES);
        return sql.select(
                        officer,
                        DRAW.JURISDICTION_CODE,
                        count(),
                        count().filterWhere(DRAW.NUMBER.gt(1)),
                        asked.cast(Integer.class),
                        declined.cast(Integer.class),
                        asOftenAsAll(declined, asked),
                        field(consented(REPLACEMENT
                                .JURISDICTION_CODE
                                .eq(DRAW.JURISDICTION_CODE)
                                .and(askedByThem))),
                        outcomes())
                .from(draws.leftJoin(OFFERS)
                        .on(OFFERS.field(ASSIGNMENT.DRAW_ID).eq(DRAW.ID))
                        // A panel is concluded once, whatever was drawn for it before.
                        .leftJoin(REVIEW_CONCLUSION)
                        .on(REVIEW_CONCLUSION.PANEL_ID.eq(DRAW.PANEL_ID), DRAW.STATE.eq(DrawState.DRAWN)))
                .where(DRAW.DRAWN_AT.isNotNull())
                .groupBy(each)
                .orderBy(each)
                .fetch(mapping(Fairness.OfficeTally::new));
    }

    private static SelectField<Fairness.OutcomeTally> outcomes() {
        var conclusion = REVIEW_CONCLUSION;
        var passed = count().filterWhere(conclusion.PASSED.isTrue());
        return row(
                        passed,
                        count().filterWhere(
                                        conclusion.PASSED.isTrue(),
                                        conclusion.OUTCOME.eq(Outcome.PASS_AFTER_CORRECTION)),
                        count().filterWhere(conclusion.PASSED.isFalse()),
                        asOftenAsAll(passed, count(conclusion.PASSED)),
                        accepted(AcceptanceLevel.I),
                        accepted(AcceptanceLevel.II),
                        accepted(AcceptanceLevel.III))
                .mapping(Fairness.OutcomeTally::new);
    }

    private static Field<Integer> accepted(AcceptanceLevel level) {
        return count().filterWhere(REVIEW_CONCLUSION.PASSED.isTrue(), REVIEW_CONCLUSION.LEVEL.eq(level));
    }

    private static Field<BigDecimal> total(Field<Double> ofDraw) {
        return coalesce(sum(OFFERS.field(ofDraw)), inline(BigDecimal.ZERO));
    }

    /** How many of so many it would be, were it as many as of all rows together. */
    private static Field<Double> asOftenAsAll(Field<? extends Number> counted, Field<? extends Number> of) {
        return coalesce(
                of.cast(Double.class)
                        .mul(sum(counted).over().cast(Double.class))
                        .div(nullif(sum(of).over().cast(Double.class), inline(0.0))),
                inline(0.0));
    }

    private static Select<Record1<Integer>> consented(Condition which) {
        return selectCount().from(REPLACEMENT).where(REPLACEMENT.STATE.eq(ReplacementState.CONSENTED), which);
    }
}
