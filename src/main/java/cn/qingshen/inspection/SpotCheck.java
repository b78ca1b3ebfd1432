package cn.qingshen.inspection;

import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.journal.Journaled;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A check on site 监督检查. Each verb checks the state that it leaves, and refuses with {@code WRONG_STATE}.
 *
 * @param number such as {@code 620100-2026-007}
 * @param enterpriseId whom it is of; null: of a consultancy or a city
 * @param auditId the enterprise's latest round when it was planned; null: it had none
 * @param jurisdictionCode whose check it is
 * @param reason why; null: it was drawn
 * @param templateId the checklist, in the version that it was planned with
 */
public record SpotCheck(
        UUID id,
        String number,
        SubjectKind subjectKind,
        @Nullable UUID enterpriseId,
        @Nullable UUID consultancyId,
        @Nullable String cityCode,
        @Nullable UUID auditId,
        String jurisdictionCode,
        CheckGround ground,
        @Nullable String reason,
        LocalDate plannedOn,
        UUID templateId,
        CheckState state,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime finishedAt)
        implements Journaled, OfSubject {

    /** The second tablet starts a check that the first one has started. */
    SpotCheck startable() {
        return require(state == CheckState.PLANNED || state == CheckState.STARTED);
    }

    SpotCheck recordable() {
        return require(state == CheckState.STARTED);
    }

    SpotCheck assignable() {
        return require(state == CheckState.PLANNED || state == CheckState.STARTED);
    }

    SpotCheck cancellable() {
        return require(state == CheckState.PLANNED);
    }

    SpotCheck reportable() {
        return require(state == CheckState.FINISHED);
    }

    SpotCheck closable() {
        return require(state == CheckState.REPORTED);
    }

    private SpotCheck require(boolean allowed) {
        if (!allowed) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        return this;
    }
}
