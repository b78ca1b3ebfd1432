package cn.qingshen.review;

import cn.qingshen.audit.AcceptanceLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a panel came to, and what the bureau issued.
 *
 * @param mean of the experts' sums, to a tenth
 * @param corrections what must be corrected before it passes; null: nothing
 * @param documentNumber of the opinion that was issued; null: not yet
 * @param note what else the bureau adds
 * @param level of cleaner production; null: none is found at this step, or it failed
 * @param passed whether the round passed when the opinion was issued; null: not yet
 */
public record Conclusion(
        UUID panelId,
        Outcome outcome,
        BigDecimal mean,
        String opinion,
        @Nullable String corrections,
        OffsetDateTime concludedAt,
        @Nullable String documentNumber,
        @Nullable LocalDate decidedOn,
        @Nullable String note,
        @Nullable AcceptanceLevel level,
        @Nullable Boolean passed) {}
