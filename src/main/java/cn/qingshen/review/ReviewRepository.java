package cn.qingshen.review;

import static cn.qingshen.jooq.generated.Tables.ASSIGNMENT;
import static cn.qingshen.jooq.generated.Tables.DRAW;
import static cn.qingshen.jooq.generated.Tables.DRAW_CANDIDATE;
import static cn.qingshen.jooq.generated.Tables.DRAW_SHARE;
import static cn.qingshen.jooq.generated.Tables.REVIEW_PANEL;
import static cn.qingshen.jooq.generated.Tables.SEAT_EVENT;
import static org.jooq.impl.DSL.unnest;

import cn.qingshen.account.Asker;
import cn.qingshen.draw.DrawSeed;
import cn.qingshen.review.draw.PoolMember;
import cn.qingshen.review.draw.SeatEvent;
import cn.qingshen.review.draw.Seating;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes to panels, draws and assignments; each belongs to a transaction that somebody else began. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReviewRepository {

    private final DSLContext sql;
    private final Clock clock;

    ReviewRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param sheetId what they score; null: nothing */
    UUID add(PanelPlan plan, Occasion occasion, LocalDate revealedOn, @Nullable UUID sheetId) {
        var record = sql.newRecord(REVIEW_PANEL);
        record.setKind(plan.kind());
        record.setAuditId(plan.auditId());
        record.setCheckId(plan.checkId());
        record.setEnterpriseId(occasion.enterpriseId());
        record.setConsultancyId(occasion.consultancyId());
        record.setCityCode(occasion.cityCode());
        record.setJurisdictionCode(occasion.whose());
        record.setSeats(Objects.requireNonNull(plan.seats()).stream()
                .map(ReviewQuery::seat)
                .toArray(String[]::new));
        record.setMeetingOn(plan.meetingOn());
        record.setPlace(plan.place());
        record.setRevealedOn(revealedOn);
        record.setPlannedAt(now());
        record.setSheetId(sheetId);
        record.insert();
        return record.getId();
    }

    void move(UUID panelId, PanelState state) {
        sql.update(REVIEW_PANEL)
                .set(REVIEW_PANEL.STATE, state)
                .where(REVIEW_PANEL.ID.eq(panelId))
                .execute();
    }

    /** Whoever sits there has done their work. */
    void done(UUID panelId) {
        move(panelId, PanelState.DONE);
        sql.update(ASSIGNMENT)
                .set(ASSIGNMENT.STATE, AssignmentState.DONE)
                .where(ASSIGNMENT.PANEL_ID.eq(panelId), ASSIGNMENT.STATE.eq(AssignmentState.ACCEPTED))
                .execute();
    }

    /** Whoever sits there, or is asked to, is told. */
    void reschedule(UUID panelId, LocalDate meetingOn, @Nullable String place, LocalDate revealedOn) {
        sql.update(REVIEW_PANEL)
                .set(REVIEW_PANEL.MEETING_ON, meetingOn)
                .set(REVIEW_PANEL.PLACE, place)
                .set(REVIEW_PANEL.REVEALED_ON, revealedOn)
                .set(REVIEW_PANEL.MOVES, REVIEW_PANEL.MOVES.plus(1))
                .where(REVIEW_PANEL.ID.eq(panelId))
                .execute();
        sql.update(ASSIGNMENT)
                .set(ASSIGNMENT.MEETING_ON, meetingOn)
                .set(ASSIGNMENT.MEETING_MOVES, REVIEW_PANEL.MOVES)
                .from(REVIEW_PANEL)
                .where(
                        REVIEW_PANEL.ID.eq(panelId),
                        ASSIGNMENT.PANEL_ID.eq(panelId),
                        ASSIGNMENT.STATE.in(AssignmentState.OFFERED, AssignmentState.ACCEPTED))
                .execute();
    }

    /** @param reason why a further one is made; null: it is the first, and needs nobody's consent */
    UUID add(ReviewPanel panel, int number, String source, @Nullable String reason) {
        var record = sql.newRecord(DRAW);
        record.setPanelId(panel.id());
        record.setJurisdictionCode(panel.jurisdictionCode());
        record.setNumber(number);
        record.setState(reason == null ? DrawState.FROZEN : DrawState.PROPOSED);
        record.setSource(source);
        record.setReason(reason);
        record.setProposedBy(Asker.require().subject());
        record.insert();
        return record.getId();
    }

    void consent(UUID drawId) {
        sql.update(DRAW)
                .set(DRAW.CONSENTED_BY, Asker.require().subject())
                .where(DRAW.ID.eq(drawId))
                .execute();
    }

    void move(UUID drawId, DrawState state) {
        sql.update(DRAW).set(DRAW.STATE, state).where(DRAW.ID.eq(drawId)).execute();
    }

    void freeze(UUID drawId, List<DrawCandidate> candidates, String hash) {
        sql.batchInsert(candidates.stream()
                        .map(one -> {
                            var record = sql.newRecord(DRAW_CANDIDATE);
                            record.setDrawId(drawId);
                            record.setExpertId(one.expertId());
                            record.setMayLead(one.mayLead());
                            record.setEmployer(one.employer());
                            record.setSpecialities(
                                    one.specialities().stream().map(Enum::name).toArray(String[]::new));
                            record.setExcludedBy(one.excludedBy());
                            return record;
                        })
                        .toList())
                .execute();
        sql.update(DRAW)
                .set(DRAW.STATE, DrawState.FROZEN)
                .set(DRAW.FROZEN_HASH, hash)
                .set(DRAW.FROZEN_AT, now())
                .where(DRAW.ID.eq(drawId))
                .execute();
    }

    void add(UUID drawId, int number, String share) {
        var record = sql.newRecord(DRAW_SHARE);
        record.setDrawId(drawId);
        record.setNumber(number);
        record.setSubject(Asker.require().subject());
        record.setName(Asker.require().name());
        record.setCommitment(DrawSeed.commitment(share));
        record.setShare(share);
        record.setCommittedAt(now());
        record.insert();
    }

    void putValue(UUID drawId, String value) {
        sql.update(DRAW)
                .set(DRAW.VALUE, value)
                .set(DRAW.VALUE_BY, Asker.require().subject())
                .where(DRAW.ID.eq(drawId))
                .execute();
    }

    void drawn(UUID drawId, List<PoolMember> order) {
        var ids = order.stream().map(PoolMember::expertId).toArray(UUID[]::new);
        var ordered = unnest(ids).withOrdinality().as("ordered", "expert_id", "place");
        sql.update(DRAW_CANDIDATE)
                .set(DRAW_CANDIDATE.PLACE, ordered.field("place", Integer.class))
                .from(ordered)
                .where(
                        DRAW_CANDIDATE.DRAW_ID.eq(drawId),
                        DRAW_CANDIDATE.EXPERT_ID.eq(ordered.field("expert_id", UUID.class)))
                .execute();
        sql.update(DRAW)
                .set(DRAW.STATE, DrawState.DRAWN)
                .set(DRAW.DRAWN_AT, now())
                .where(DRAW.ID.eq(drawId))
                .execute();
    }

    /** The id of the assignment. */
    UUID offer(ReviewPanel panel, Draw draw, Seating.Offer offer, LocalDate answerBy) {
        var record = sql.newRecord(ASSIGNMENT);
        record.setDrawId(draw.id());
        record.setPanelId(draw.panelId());
        record.setJurisdictionCode(draw.jurisdictionCode());
        record.setExpertId(offer.expertId());
        record.setSeat(offer.seat());
        record.setOfferedAt(now());
        record.setAnswerBy(answerBy);
        record.setMeetingOn(panel.meetingOn());
        record.setMeetingMoves(panel.moves());
        record.insert();
        add(draw.id(), draw.jurisdictionCode(), new SeatEvent(SeatEvent.Kind.OFFERED, offer.seat(), offer.expertId()));
        return record.getId();
    }

    /** What became of an offer, and the same in the record of its draw. */
    void answer(Assignment assignment, AssignmentState state, @Nullable String reason) {
        sql.update(ASSIGNMENT)
                .set(ASSIGNMENT.STATE, state)
                .set(ASSIGNMENT.ANSWERED_AT, now())
                .set(ASSIGNMENT.REASON, reason)
                .where(ASSIGNMENT.ID.eq(assignment.id()))
                .execute();
        var kind = SeatEvent.Kind.valueOf(state.name());
        add(
                assignment.drawId(),
                assignment.jurisdictionCode(),
                new SeatEvent(kind, assignment.seat(), assignment.expertId()));
    }

    /** Somebody of the order who sits nowhere may not be offered a seat any more. */
    void passOver(Draw draw, UUID expertId) {
        add(draw.id(), draw.jurisdictionCode(), new SeatEvent(SeatEvent.Kind.UNFIT, 0, expertId));
    }

    /** Without reading what was written: an expert may add their answer, and read nobody's. */
    private void add(UUID drawId, String jurisdictionCode, SeatEvent event) {
        var it = SEAT_EVENT;
        sql.insertInto(it, it.DRAW_ID, it.JURISDICTION_CODE, it.KIND, it.SEAT, it.EXPERT_ID, it.AT)
                .values(drawId, jurisdictionCode, event.kind(), event.seat(), event.expertId(), now())
                .execute();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
