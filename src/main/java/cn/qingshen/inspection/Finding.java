package cn.qingshen.inspection;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A problem found on site 问题.
 *
 * @param command what an edit must name
 * @param article what it breaks; null: nothing in particular
 * @param by who recorded it; null: whoever asks is checked
 * @param withdrawnReason null: it stands
 */
public record Finding(
        UUID id,
        UUID checkId,
        Severity severity,
        @Nullable String article,
        String text,
        @Nullable String item,
        UUID command,
        @Nullable String by,
        OffsetDateTime at,
        @Nullable String withdrawnReason) {

    public boolean isPresent() {
        return withdrawnReason == null;
    }
}
