package cn.qingshen.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every place for files does alike. */
abstract class BlobStoreContract {

    static final String OTHER_SHA256 = "0".repeat(64);

    private final UUID upload = UUID.randomUUID();

    @TempDir
    Path folder;

    abstract BlobStore store();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String sha256(Path file) throws IOException {
        try (var content = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
        var whole = Files.write(folder.resolve("whole"), large);
        var sha256 = sha256(whole);
        for (var time = 0; time < 2; time++) {
            store().keep(sha256, whole);
            try (var content = store().read(sha256)) {
                assertThat(content.readAllBytes()).isEqualTo(large);
            }
        }
        assertThatThrownBy(() -> store().read(OTHER_SHA256)).isInstanceOf(RuntimeException.class);
    }
}
