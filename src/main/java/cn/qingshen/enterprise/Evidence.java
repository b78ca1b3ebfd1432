package cn.qingshen.enterprise;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an entry, or leaving, rests on 依据材料 (plan 3.1). */
public record Evidence(
        UUID id,
        UUID registerEntryId,
        EvidencePurpose purpose,
        EvidenceKind kind,
        String reference,
        LocalDate dated,
        @Nullable AttachedFile file) {

    /** The file behind a piece of evidence; its bytes are at {@code /files/{id}}. */
    public record AttachedFile(UUID id, String name, long sizeBytes, String contentType) {}
}
