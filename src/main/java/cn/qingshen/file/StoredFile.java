package cn.qingshen.file;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was uploaded.
 *
 * @param name as it was called, without folders or invisible characters
 * @param contentType what its content is, whatever it was called
 */
public record StoredFile(UUID id, String name, long sizeBytes, String contentType) {

    /** Of an outer join: null where no file was found. */
    public static @Nullable StoredFile joined(
            @Nullable UUID id, @Nullable String name, @Nullable Long sizeBytes, @Nullable String contentType) {
        return id == null || name == null || sizeBytes == null || contentType == null
                ? null
                : new StoredFile(id, name, sizeBytes, contentType);
    }
}
