package cn.qingshen.file;

import java.time.OffsetDateTime;
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

    boolean hasArrived() {
        return offsetBytes == sizeBytes;
    }

    Upload grownBy(int bytes, OffsetDateTime newExpiresAt) {
        return new Upload(id, purpose, name, sizeBytes, offsetBytes + bytes, chunkCount + 1, sha256, newExpiresAt);
    }
}
