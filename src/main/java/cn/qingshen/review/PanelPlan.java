package cn.qingshen.review;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Texts;
import cn.qingshen.expert.Speciality;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A panel as it is planned.
 *
 * @param auditId which round it reviews; of a spot check it is the check's, whatever is said; it may be none
 * @param checkId the spot check that its experts go along to; null: of a review
 * @param seats what whoever sits there must know, null: anything; the first is the leader's
 * @param meetingOn tomorrow at the earliest; of a spot check it is the check's, whatever is said
 */
public record PanelPlan(
        @Nullable UUID auditId,
        @Nullable UUID checkId,
        @Nullable PanelKind kind,
        @Nullable List<@Nullable Speciality> seats,
        @Nullable LocalDate meetingOn,
        @Nullable String place) {

    static final int MOST_SEATS = 15;
    private static final int FURTHEST_YEARS = 2;
    private static final int LONGEST_PLACE = 200;

    PanelPlan normalised() {
        return new PanelPlan(
                auditId,
                kind == PanelKind.SPOT_CHECK ? checkId : null,
                kind,
                Objects.requireNonNullElse(seats, List.of()),
                meetingOn,
                Texts.trimToNull(place));
    }

    /** Of a spot check as that has it. */
    PanelPlan on(Occasion occasion) {
        var check = occasion.check();
        return check == null ? this : new PanelPlan(check.auditId(), check.id(), kind, seats, check.plannedOn(), place);
    }

    /** Every reason to refuse the normalised plan; empty: it is good. @param fewest as many seats as there must be */
    List<Refusal> check(int fewest, LocalDate today) {
        var count = Objects.requireNonNull(seats).size();
        return Checks.refusals(
                kind == null ? Refusal.of(RefusalCode.REQUIRED, "kind") : null,
                count < fewest ? Refusal.of(RefusalCode.TOO_FEW_SEATS, "seats", fewest) : null,
                count > MOST_SEATS ? Refusal.of(RefusalCode.TOO_MANY, "seats", MOST_SEATS) : null,
                meetingOn(meetingOn, today.plusDays(1), today),
                place(place));
    }

    static @Nullable Refusal meetingOn(@Nullable LocalDate day, LocalDate first, LocalDate today) {
        return Checks.between("meetingOn", day, first, today.plusYears(FURTHEST_YEARS));
    }

    static @Nullable Refusal place(@Nullable String place) {
        return Checks.text("place", place, LONGEST_PLACE);
    }
}
