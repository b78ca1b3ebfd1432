package cn.qingshen.review;

import cn.qingshen.file.StoredFile;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise says that it corrected 整改.
 *
 * @param number from 1; the last one counts
 * @param reason why it was returned, or a word on its being confirmed
 */
public record Correction(
        UUID panelId,
        int number,
        String words,
        CorrectionState state,
        String handedInByName,
        OffsetDateTime handedInAt,
        @Nullable String reason,
        @Nullable String settledByName,
        @Nullable OffsetDateTime settledAt,
        List<StoredFile> files) {}
