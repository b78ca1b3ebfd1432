package cn.qingshen.common;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A copy on this node's disk, for as long as something is done with it that needs a file.
 *
 * @param path gone after {@link #close}
 */
public record TemporaryFile(Path path) implements Closeable {

    public static TemporaryFile of(InputStream content) throws IOException {
        var file = new TemporaryFile(Files.createTempFile("qingshen", null));
        try {
            Files.copy(content, file.path, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
