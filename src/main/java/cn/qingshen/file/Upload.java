package cn.qingshen.file;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way.
 *
 * @param id also of the file once it has arrived
 * @param offsetBytes how much has arrived, so where to go on
 * @param sha256 what the sender says the whole is; null: nothing
 * @param expiresAt when it is forgotten unless somebody goes on with it
 */
public record Upload(
        UUID id,
        FilePurpose purpose,
        String name,
        long sizeBytes,
        long offsetBytes,
        int chunkCount,
        @Nullable String sha256,
        OffsetDateTime expiresAt) {

    /** Whether a sender who begins it again means the same. */
    boolean isOf(Begin begin) {
        return purpose == begin.purpose()
                && sizeBytes == begin.sizeBytes()
                && Objects.equals(sha256, begin.sha256())
                && name.equals(FileName.of(begin.name()));
    }

    boolean hasEnded(OffsetDateTime now) {
        return !expiresAt.isAfter(now);
    }

    boolean hasArrived() {
        return offsetBytes == sizeBytes;
    }

    /**
     * What a sender says of a file before sending it.
     *
     * @param id chosen by the sender, who may begin it again when the answer was lost; null: any
     * @param name as the sender gives it; null: it has none
     * @param sha256 what the whole will be, in lower case; null: nothing is said of it
     */
    public record Begin(
            @Nullable UUID id,
            FilePurpose purpose,
            @Nullable String name,
            long sizeBytes,
            @Nullable String sha256) {}

    Upload grownBy(int bytes, OffsetDateTime newExpiresAt) {
        return new Upload(id, purpose, name, sizeBytes, offsetBytes + bytes, chunkCount + 1, sha256, newExpiresAt);
    }
}
