package cn.qingshen.rectification;

import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.enterprise.OfEnterprise;
import cn.qingshen.journal.Journaled;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order to mend what a spot check found 整改通知书. Each verb checks the state that it leaves, and refuses with {@code WRONG_STATE}.
 *
 * @param number the check's, and which order of it: {@code 620100-2026-007-1}
 * @param jurisdictionCode whose order it is
 * @param cityCode where the enterprise is
 * @param demand what is asked for besides the findings; null: nothing
 * @param endedAt when it was closed or withdrawn; null: it is open
 * @param followUpId the check that looks at it again; null: none is planned, the last was called off, or whoever asks may not see it yet
 * @param dueOn by when the enterprise owes the next thing; null: it owes nothing
 * @param overdue whether that was before today
 */
public record Rectification(
        UUID id,
        String number,
        UUID checkId,
        UUID enterpriseId,
        String jurisdictionCode,
        String cityCode,
        OrderState state,
        LocalDate issuedOn,
        String issuedBy,
        @Nullable String demand,
        @Nullable OffsetDateTime endedAt,
        @Nullable String withdrawnReason,
        @Nullable UUID followUpId,
        @Nullable LocalDate dueOn,
        boolean overdue)
        implements OfEnterprise, Journaled {

    Rectification open() {
        if (state != OrderState.OPEN) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        return this;
    }
}
