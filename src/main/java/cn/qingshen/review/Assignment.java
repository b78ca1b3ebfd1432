package cn.qingshen.review;

import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An expert's place on a panel 任务.
 *
 * @param seat from 1, the leader's
 * @param answerBy the last day on which they can answer
 * @param reason why they declined or were taken off; null: neither
 */
public record Assignment(
        UUID id,
        UUID drawId,
        UUID panelId,
        String jurisdictionCode,
        UUID expertId,
        int seat,
        AssignmentState state,
        OffsetDateTime offeredAt,
        LocalDate answerBy,
        @Nullable OffsetDateTime answeredAt,
        @Nullable String reason) {

    public boolean isLeader() {
        return seat == 1;
    }

    /** @throws Refused {@code OFFER_OVER}: it was answered, ran out, or went to somebody else */
    Assignment answerable(LocalDate today) {
        if (state != AssignmentState.OFFERED || today.isAfter(answerBy)) {
            throw new Refused(RefusalCode.OFFER_OVER);
        }
        return this;
    }

    /** Whether it was taken, and not given up since. */
    public boolean isTaken() {
        return state == AssignmentState.ACCEPTED || state == AssignmentState.DONE;
    }

    /** Whether somebody sits there now, or has not said no yet. */
    public boolean isPresent() {
        return state == AssignmentState.OFFERED || state == AssignmentState.ACCEPTED;
    }
}
