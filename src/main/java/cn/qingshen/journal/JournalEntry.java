package cn.qingshen.journal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One link of the trail, as it is read back. {@code at} has microseconds. */
public record JournalEntry(
        String chain,
        long seq,
        UUID objectId,
        OffsetDateTime at,
        String actorName,
        String actingRole,
        String action,
        List<Change> changes,
        @Nullable String reason,
        @Nullable String rule) {

    /** One fact that changed; null: there was none, or there is none any more. Lists are joined by commas, objects are JSON. */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}
}
