package cn.qingshen.rectification;

import cn.qingshen.file.StoredFile;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise says that it mended, and what the bureau answered.
 *
 * @param files evidence of it
 * @param accepted null: the bureau has not answered
 * @param reason why it was returned, or what was remarked; null: nothing
 */
public record RectificationAnswer(
        UUID id,
        UUID itemId,
        String text,
        String handedInBy,
        OffsetDateTime handedInAt,
        @Nullable Boolean accepted,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String reason,
        List<StoredFile> files) {}
