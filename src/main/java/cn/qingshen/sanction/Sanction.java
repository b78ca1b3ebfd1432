package cn.qingshen.sanction;

import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.enterprise.MayBeOfEnterprise;
import cn.qingshen.journal.Journaled;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was proposed or decided of somebody 处理. Each verb checks the state that it leaves, and refuses with {@code WRONG_STATE}.
 *
 * @param number such as {@code 620100-2026-007}; null: nothing was decided, or it was rejected
 * @param enterpriseId whom it is of; null: of a consultancy
 * @param consultancyId likewise
 * @param subjectName as they were called when it was proposed
 * @param jurisdictionCode of the bureau that checked, proposes and decides
 * @param cityCode where the enterprise is that was checked; null: a consultancy was
 * @param datedOn when it was proposed; from its approval on, when it took effect
 * @param article what it rests on
 * @param dueOn by when something is to be done; null: nothing is
 * @param overdue whether that was before today, and is not done
 * @param endedOn when it was fulfilled or revoked; null: it was not
 * @param facts what happened; null: it is not for whoever asks
 * @param revokedReason null: it was not revoked, or it is not for whoever asks
 */
public record Sanction(
        UUID id,
        @Nullable String number,
        SanctionKind kind,
        @Nullable UUID enterpriseId,
        @Nullable UUID consultancyId,
        String subjectName,
        UUID checkId,
        String jurisdictionCode,
        @Nullable String cityCode,
        SanctionState state,
        LocalDate datedOn,
        String article,
        @Nullable LocalDate dueOn,
        boolean overdue,
        @Nullable LocalDate endedOn,
        @Nullable String facts,
        @Nullable String revokedReason)
        implements MayBeOfEnterprise, Journaled {

    Sanction proposed() {
        return require(state == SanctionState.PROPOSED);
    }

    Sanction inEffect() {
        return require(state == SanctionState.APPROVED);
    }

    Sanction fulfillable() {
        return require(state == SanctionState.APPROVED && kind.isDated());
    }

    private Sanction require(boolean allowed) {
        if (!allowed) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        return this;
    }

    /** The enterprise or the consultancy that it is of. */
    UUID party() {
        return Objects.requireNonNull(enterpriseId == null ? consultancyId : enterpriseId);
    }
}
