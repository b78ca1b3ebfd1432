package cn.qingshen.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every place for files does alike. */
abstract class BlobStoreContract {

    private static final String SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private final UUID upload = UUID.randomUUID();

    @TempDir
    Path folder;

    abstract BlobStore store();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] chunk(int number) throws IOException {
        try (var content = store().readChunk(upload, number)) {
            return content.readAllBytes();
        }
    }

    @Test
    void givesChunksBack() throws IOException {
        store().writeChunk(upload, 0, bytes("one"));
        store().writeChunk(upload, 1, bytes("two"));
        store().writeChunk(UUID.randomUUID(), 0, bytes("another's"));
        assertThat(chunk(0)).isEqualTo(bytes("one"));
        assertThat(chunk(1)).isEqualTo(bytes("two"));
    }

    @Test
    void replacesAChunkThatFailed() throws IOException {
        store().writeChunk(upload, 0, bytes("longer than what follows"));
        store().writeChunk(upload, 0, bytes("one"));
        assertThat(chunk(0)).isEqualTo(bytes("one"));
    }

    @Test
    void forgetsChunksThatAreThereAndSuchAsAreNot() throws IOException {
        store().writeChunk(upload, 0, bytes("one"));
        store().writeChunk(upload, 1, bytes("two"));
        store().forgetChunks(upload, 1);
        store().forgetChunks(upload, 1);
        assertThatThrownBy(() -> chunk(0)).isInstanceOf(RuntimeException.class);
        assertThat(chunk(1)).isEqualTo(bytes("two"));
    }

    @Test
    void keepsAFileOnceHoweverOftenItCame() throws IOException {
        var large = new byte[6 * 1024 * 1024];
        large[large.length - 1] = 1;
        for (var time = 0; time < 2; time++) {
            store().keep(SHA256, Files.write(folder.resolve("whole"), large));
            try (var content = store().read(SHA256)) {
                assertThat(content.readAllBytes()).isEqualTo(large);
            }
        }
        assertThatThrownBy(() -> store().read("0".repeat(64))).isInstanceOf(RuntimeException.class);
    }
}
