package cn.qingshen.review;

import static cn.qingshen.jooq.generated.Tables.ASSIGNMENT;
import static cn.qingshen.jooq.generated.Tables.DRAW;
import static cn.qingshen.jooq.generated.Tables.DRAW_CANDIDATE;
import static cn.qingshen.jooq.generated.Tables.DRAW_SHARE;
import static cn.qingshen.jooq.generated.Tables.EXPERT;
import static cn.qingshen.jooq.generated.Tables.REPLACEMENT;
import static cn.qingshen.jooq.generated.Tables.REVIEW_PANEL;
import static cn.qingshen.jooq.generated.Tables.SEAT_EVENT;
import static java.util.stream.Collectors.groupingBy;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import cn.qingshen.common.Cursor;
import cn.qingshen.common.Page;
import cn.qingshen.expert.Speciality;
import cn.qingshen.review.draw.SeatEvent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads of panels, draws and assignments; of many together in one statement. */
@Repository
class ReviewQuery {

    private static final String ORDER = "panel";
    private static final String ANY = "ANY";

    private final DSLContext sql;

    ReviewQuery(DSLContext sql) {
        this.sql = sql;
    }

    Optional<ReviewPanel> panel(UUID id) {
        return read(REVIEW_PANEL.ID.eq(id), 1).stream().findFirst();
    }

    Map<UUID, List<ReviewPanel>> panelsOf(Collection<UUID> auditIds) {
        return read(REVIEW_PANEL.AUDIT_ID.in(auditIds), Integer.MAX_VALUE).stream()
                .collect(groupingBy(ReviewPanel::round));
    }

    List<ReviewPanel> panels(Collection<UUID> ids) {
        return read(REVIEW_PANEL.ID.in(ids), ids.size());
    }

    /** The panels whose experts go along, by spot check. */
    Map<UUID, List<ReviewPanel>> ofChecks(Collection<UUID> checkIds) {
        return read(REVIEW_PANEL.CHECK_ID.in(checkIds), Integer.MAX_VALUE).stream()
                .collect(groupingBy(one -> Objects.requireNonNull(one.checkId())));
    }

    /** Who goes along, by spot check; the leader first. */
    Map<UUID, List<String>> companions(Collection<UUID> checkIds) {
        return sql.select(REVIEW_PANEL.CHECK_ID, EXPERT.NAME)
                .from(REVIEW_PANEL)
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.PANEL_ID.eq(REVIEW_PANEL.ID))
                .join(EXPERT)
                .on(EXPERT.ID.eq(ASSIGNMENT.EXPERT_ID))
                .where(
                        REVIEW_PANEL.CHECK_ID.in(checkIds),
                        ASSIGNMENT.STATE.in(AssignmentState.ACCEPTED, AssignmentState.DONE))
                .orderBy(ASSIGNMENT.SEAT)
                .fetchGroups(REVIEW_PANEL.CHECK_ID, EXPERT.NAME);
    }

    /** Those whose seats are offered or taken and on which no opinion was issued, and those that end with a spot check. */
    List<UUID> tended() {
        return sql.select(REVIEW_PANEL.ID)
                .from(REVIEW_PANEL)
                .where(REVIEW_PANEL
                        .STATE
                        .in(PanelState.SEATING, PanelState.COMPLETE, PanelState.CORRECTING)
                        .or(REVIEW_PANEL
                                .CHECK_ID
                                .isNotNull()
                                .and(REVIEW_PANEL.STATE.in(PanelState.PLANNED, PanelState.DRAWING))))
                .fetch(REVIEW_PANEL.ID);
    }

    /** Latest first. */
    Page<ReviewPanel> page(@Nullable PanelState state, int first, @Nullable String after) {
        var rows = read(isIn(state).and(behind(after)), first + 1);
        return Page.of(
                rows,
                first,
                one -> one,
                one -> new Cursor(ORDER, one.plannedAt().toString(), one.id()).encode());
    }

    /** How many there are in that state; null: in any. */
    int total(@Nullable PanelState state) {
        return sql.fetchCount(REVIEW_PANEL, isIn(state));
    }

    private static Condition isIn(@Nullable PanelState state) {
        return state == null ? noCondition() : REVIEW_PANEL.STATE.eq(state);
    }

    private static Condition behind(@Nullable String after) {
        if (after == null) {
            return noCondition();
        }
        var cursor = Cursor.decode(after, ORDER);
        return row(REVIEW_PANEL.PLANNED_AT, REVIEW_PANEL.ID)
                .lt(OffsetDateTime.parse(Objects.requireNonNull(cursor.value())), cursor.id());
    }

    private List<ReviewPanel> read(Condition which, int most) {
        var panel = REVIEW_PANEL;
        return sql.select(
                        panel.ID,
                        panel.KIND,
                        panel.AUDIT_ID,
                        panel.ENTERPRISE_ID,
                        panel.CONSULTANCY_ID,
                        panel.CITY_CODE,
                        panel.JURISDICTION_CODE,
                        panel.STATE,
                        panel.SEATS.convertFrom(ReviewQuery::seats),
                        panel.MEETING_ON,
                        panel.PLACE,
                        panel.REVEALED_ON,
                        panel.PLANNED_AT,
                        panel.CORRECTIONS_DUE_ON,
                        panel.MOVES,
                        panel.CHECK_ID)
                .from(panel)
                .where(which)
                .orderBy(panel.PLANNED_AT.desc(), panel.ID.desc())
                .limit(most)
                .fetch(mapping(ReviewPanel::new));
    }

    private static List<@Nullable Speciality> seats(String[] names) {
        return Arrays.stream(names)
                .<@Nullable Speciality>map(name -> name.equals(ANY) ? null : Speciality.valueOf(name))
                .toList();
    }

    /** How panels write a seat. */
    static String seat(@Nullable Speciality speciality) {
        return speciality == null ? ANY : speciality.name();
    }

    /** By number. */
    List<Draw> draws(UUID panelId) {
        return readDraws(DRAW.PANEL_ID.eq(panelId));
    }

    Map<UUID, List<Draw>> draws(Collection<UUID> panelIds) {
        return readDraws(DRAW.PANEL_ID.in(panelIds)).stream().collect(groupingBy(Draw::panelId));
    }

    Optional<Draw> draw(UUID id) {
        return readDraws(DRAW.ID.eq(id)).stream().findFirst();
    }

    private List<Draw> readDraws(Condition which) {
        return sql.select(
                        DRAW.ID,
                        DRAW.PANEL_ID,
                        DRAW.JURISDICTION_CODE,
                        DRAW.NUMBER,
                        DRAW.STATE,
                        DRAW.SOURCE,
                        DRAW.REASON,
                        DRAW.PROPOSED_BY,
                        DRAW.FROZEN_HASH,
                        DRAW.FROZEN_AT,
                        DRAW.VALUE,
                        DRAW.VALUE_BY,
                        DRAW.DRAWN_AT)
                .from(DRAW)
                .where(which)
                .orderBy(DRAW.NUMBER)
                .fetch(mapping(Draw::new));
    }

    List<DrawCandidate> candidates(UUID drawId) {
        return candidates(List.of(drawId)).getOrDefault(drawId, List.of());
    }

    /** In the order that was drawn, then those excluded. */
    Map<UUID, List<DrawCandidate>> candidates(Collection<UUID> drawIds) {
        var candidate = DRAW_CANDIDATE;
        return sql
                .select(
                        candidate.DRAW_ID,
                        candidate.EXPERT_ID,
                        candidate.MAY_LEAD,
                        candidate.EMPLOYER,
                        candidate.SPECIALITIES.convertFrom(ReviewQuery::known),
                        candidate.EXCLUDED_BY,
                        candidate.PLACE)
                .from(candidate)
                .where(candidate.DRAW_ID.in(drawIds))
                .orderBy(candidate.PLACE.asc().nullsLast(), candidate.EXPERT_ID)
                .fetch(mapping(DrawCandidate::new))
                .stream()
                .collect(groupingBy(DrawCandidate::drawId));
    }

    private static List<Speciality> known(String[] names) {
        return Arrays.stream(names).map(Speciality::valueOf).toList();
    }

    /** Who gave one, without what they gave. */
    List<DrawShare> shares(Collection<UUID> drawIds) {
        var share = DRAW_SHARE;
        return sql.select(share.DRAW_ID, share.NUMBER, share.SUBJECT, share.NAME, share.COMMITMENT, share.COMMITTED_AT)
                .from(share)
                .where(share.DRAW_ID.in(drawIds))
                .orderBy(share.NUMBER)
                .fetch(mapping(DrawShare::new));
    }

    /** What was given, by number: only for the draw itself and its record. */
    Map<UUID, List<String>> openShares(Collection<UUID> drawIds) {
        return sql.select(DRAW_SHARE.DRAW_ID, DRAW_SHARE.SHARE)
                .from(DRAW_SHARE)
                .where(DRAW_SHARE.DRAW_ID.in(drawIds))
                .orderBy(DRAW_SHARE.NUMBER)
                .fetchGroups(DRAW_SHARE.DRAW_ID, DRAW_SHARE.SHARE);
    }

    List<SeatEvent> events(UUID drawId) {
        return events(List.of(drawId)).getOrDefault(drawId, List.of());
    }

    /** As they happened. */
    Map<UUID, List<SeatEvent>> events(Collection<UUID> drawIds) {
        return sql.select(SEAT_EVENT.DRAW_ID, SEAT_EVENT.KIND, SEAT_EVENT.SEAT, SEAT_EVENT.EXPERT_ID)
                .from(SEAT_EVENT)
                .where(SEAT_EVENT.DRAW_ID.in(drawIds))
                .orderBy(SEAT_EVENT.SEQ)
                .fetchGroups(
                        row -> row.get(SEAT_EVENT.DRAW_ID),
                        row -> new SeatEvent(
                                row.get(SEAT_EVENT.KIND), row.get(SEAT_EVENT.SEAT), row.get(SEAT_EVENT.EXPERT_ID)));
    }

    /** By seat, those who left before those who came for them. */
    Map<UUID, List<Assignment>> assignments(Collection<UUID> panelIds) {
        return readAssignments(ASSIGNMENT.PANEL_ID.in(panelIds)).stream().collect(groupingBy(Assignment::panelId));
    }

    List<Assignment> assignments(UUID panelId) {
        return readAssignments(ASSIGNMENT.PANEL_ID.eq(panelId));
    }

    Optional<Assignment> assignment(UUID id) {
        return readAssignments(ASSIGNMENT.ID.eq(id)).stream().findFirst();
    }

    /** Of the expert with this account, all of them; a person has a few dozen in years. */
    List<Assignment> assignmentsOf(String subject) {
        return readAssignments(
                ASSIGNMENT.EXPERT_ID.in(sql.select(EXPERT.ID).from(EXPERT).where(EXPERT.SUBJECT.eq(subject))));
    }

    /** Offers that were not answered in time. */
    List<Assignment> overdue(UUID panelId, LocalDate today) {
        return readAssignments(ASSIGNMENT
                .PANEL_ID
                .eq(panelId)
                .and(ASSIGNMENT.STATE.eq(AssignmentState.OFFERED))
                .and(ASSIGNMENT.ANSWER_BY.lt(today)));
    }

    /** Who said no to such a review of a round, or to a spot check, said nothing, or was taken off: they are not asked again. */
    Set<UUID> answered(Occasion occasion, PanelKind kind) {
        return sql.select(ASSIGNMENT.EXPERT_ID)
                .from(ASSIGNMENT)
                .join(REVIEW_PANEL)
                .on(REVIEW_PANEL.ID.eq(ASSIGNMENT.PANEL_ID))
                .leftJoin(REPLACEMENT)
                .on(REPLACEMENT.ASSIGNMENT_ID.eq(ASSIGNMENT.ID), REPLACEMENT.STATE.eq(ReplacementState.CONSENTED))
                .where(
                        occasion.check() == null
                                ? REVIEW_PANEL.AUDIT_ID.eq(occasion.round().id())
                                : REVIEW_PANEL.CHECK_ID.eq(occasion.check().id()),
                        REVIEW_PANEL.KIND.eq(kind),
                        ASSIGNMENT
                                .STATE
                                .in(AssignmentState.DECLINED, AssignmentState.EXPIRED)
                                .or(REPLACEMENT.ID.isNotNull()))
                .fetchSet(ASSIGNMENT.EXPERT_ID);
    }

    /** Who evaluates or accepts a round, or did. */
    Set<UUID> reviewers(UUID auditId) {
        return sql.select(ASSIGNMENT.EXPERT_ID)
                .from(ASSIGNMENT)
                .join(REVIEW_PANEL)
                .on(REVIEW_PANEL.ID.eq(ASSIGNMENT.PANEL_ID))
                .where(
                        REVIEW_PANEL.AUDIT_ID.eq(auditId),
                        REVIEW_PANEL.CHECK_ID.isNull(),
                        ASSIGNMENT.STATE.in(AssignmentState.ACCEPTED, AssignmentState.DONE))
                .fetchSet(ASSIGNMENT.EXPERT_ID);
    }

    private List<Assignment> readAssignments(Condition which) {
        var assignment = ASSIGNMENT;
        return sql.select(
                        assignment.ID,
                        assignment.DRAW_ID,
                        assignment.PANEL_ID,
                        assignment.JURISDICTION_CODE,
                        assignment.EXPERT_ID,
                        assignment.SEAT,
                        assignment.STATE,
                        assignment.OFFERED_AT,
                        assignment.ANSWER_BY,
                        assignment.ANSWERED_AT,
                        assignment.REASON)
                .from(assignment)
                .where(which)
                .orderBy(assignment.SEAT, assignment.OFFERED_AT, assignment.ID)
                .fetch(mapping(Assignment::new));
    }

    /** On how many panels of the whole province each expert sits or is asked to. */
    Map<UUID, Integer> load() {
        var id = DSL.field(DSL.name("expert_id"), UUID.class);
        var panels = DSL.field(DSL.name("panels"), Integer.class);
        return sql.select(id, panels).from("expert_load()").fetchMap(id, panels);
    }
}
