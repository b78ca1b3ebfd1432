package cn.qingshen.inspection;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photo taken on site; its file has the same id.
 *
 * @param sha256 of the picture that was sent
 * @param originalSha256 of the one that was taken
 * @param takenAt as the tablet says
 * @param position where, as the tablet says; null: it did not know
 * @param removedReason null: it counts
 */
public record CheckPhoto(
        UUID id,
        UUID checkId,
        @Nullable String item,
        @Nullable UUID findingId,
        String name,
        String sha256,
        String originalSha256,
        OffsetDateTime takenAt,
        @Nullable Position position,
        String sentBy,
        @Nullable String removedReason) {

    public boolean isPresent() {
        return removedReason == null;
    }
}
