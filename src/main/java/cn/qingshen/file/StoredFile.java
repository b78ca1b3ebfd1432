package cn.qingshen.file;

import java.util.UUID;

/**
 * A file that was uploaded.
 *
 * @param name as it was called, without folders or invisible characters
 * @param contentType what its content is, whatever it was called
 */
public record StoredFile(UUID id, String name, long sizeBytes, String contentType) {}
