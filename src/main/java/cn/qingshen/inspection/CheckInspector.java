package cn.qingshen.inspection;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who checks. @param leftAt when they handed over; null: they check */
public record CheckInspector(
        UUID checkId,
        String subject,
        String name,
        OffsetDateTime assignedAt,
        @Nullable OffsetDateTime leftAt,
        @Nullable String leftReason) {

    public boolean isPresent() {
        return leftAt == null;
    }
}
