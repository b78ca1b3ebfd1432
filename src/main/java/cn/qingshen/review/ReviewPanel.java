package cn.qingshen.review;

import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.enterprise.MayBeOfEnterprise;
import cn.qingshen.expert.Speciality;
import cn.qingshen.journal.Journaled;
import cn.qingshen.review.draw.Seat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The experts of one evaluation or acceptance, or those who go along to a spot check 专家组. Each verb checks the state that it leaves, and refuses with {@code WRONG_STATE}.
 *
 * @param auditId which round it reviews, or the spot check looks into; null: the check looks into none
 * @param enterpriseId whom it is about; null: a consultancy or a city
 * @param consultancyId likewise
 * @param cityCode whose work is checked; null: an enterprise or a consultancy is
 * @param jurisdictionCode whose review it is: {@code 620000} where the province reviews, else the city's
 * @param seats what whoever sits there must know, null: anything; the first is the leader's
 * @param revealedOn from that day those who are reviewed may learn who reviews
 * @param correctionsDueOn by when the enterprise is to correct what the panel asked for; null: it was not asked
 * @param moves how often its meeting was moved
 * @param checkId the spot check that they go along to; null: it reviews the round
 */
public record ReviewPanel(
        UUID id,
        PanelKind kind,
        @Nullable UUID auditId,
        @Nullable UUID enterpriseId,
        @Nullable UUID consultancyId,
        @Nullable String cityCode,
        String jurisdictionCode,
        PanelState state,
        List<@Nullable Speciality> seats,
        LocalDate meetingOn,
        @Nullable String place,
        LocalDate revealedOn,
        OffsetDateTime plannedAt,
        @Nullable LocalDate correctionsDueOn,
        int moves,
        @Nullable UUID checkId)
        implements MayBeOfEnterprise, Journaled {

    /** The round of a review. */
    UUID round() {
        return Objects.requireNonNull(auditId);
    }

    /** The enterprise of a review. */
    UUID reviewed() {
        return Objects.requireNonNull(enterpriseId);
    }

    ReviewPanel freezable() {
        return require(state == PanelState.PLANNED);
    }

    ReviewPanel drawable() {
        return require(state == PanelState.DRAWING);
    }

    ReviewPanel redrawable() {
        return require(state.isOpen() && state != PanelState.PLANNED && state != PanelState.CORRECTING);
    }

    ReviewPanel seated() {
        return require(state == PanelState.SEATING || state == PanelState.COMPLETE);
    }

    ReviewPanel scorable() {
        return require(state == PanelState.COMPLETE && checkId == null);
    }

    ReviewPanel correctable() {
        return require(state == PanelState.CORRECTING);
    }

    ReviewPanel decidable() {
        return require(state == PanelState.COMPLETE || state == PanelState.CORRECTING);
    }

    ReviewPanel cancellable() {
        return require(state.isOpen());
    }

    /** @throws Refused {@code MEETING_AHEAD}: its meeting is on a later day */
    ReviewPanel met(LocalDate today) {
        if (today.isBefore(meetingOn)) {
            throw new Refused(RefusalCode.MEETING_AHEAD, meetingOn);
        }
        return this;
    }

    /** A spot check is on the day for which it was planned. */
    ReviewPanel movable() {
        return require(state.isOpen() && state != PanelState.CORRECTING && checkId == null);
    }

    /** Whether those who are reviewed know of it. */
    boolean isRevealed(LocalDate today) {
        return state == PanelState.COMPLETE && !today.isBefore(revealedOn);
    }

    private ReviewPanel require(boolean allowed) {
        if (!allowed) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        return this;
    }

    /** Numbered, as the draw has them. */
    public List<Seat> numberedSeats() {
        return numbered(seats);
    }

    static List<Seat> numbered(List<@Nullable Speciality> seats) {
        return IntStream.range(0, seats.size())
                .mapToObj(i -> new Seat(i + 1, seats.get(i)))
                .toList();
    }

    /** What is asked for at all; empty: some seat takes anybody. */
    List<Speciality> asked() {
        return asked(seats);
    }

    static List<Speciality> asked(List<@Nullable Speciality> seats) {
        return seats.contains(null)
                ? List.of()
                : seats.stream().map(Objects::requireNonNull).distinct().toList();
    }
}
