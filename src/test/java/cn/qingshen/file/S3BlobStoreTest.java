package cn.qingshen.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3BlobStoreTest extends BlobStoreContract {

    private static final int MEGABYTE = 1024 * 1024;
    private static final Duration SHORT = Duration.ofMillis(500);

    @TempDir
    static Path serverFolder;

    private static S3Server server;
    private static S3BlobStore store;

    @BeforeAll
    static void start() throws IOException {
        server = S3Server.start(serverFolder);
        store = new S3BlobStore(server.settings());
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Override
    BlobStore store() {
        return store;
    }

    @Test
    void refusesAFileThatIsNotWhatItsHashSays() throws IOException {
        var damaged = Files.write(folder.resolve("damaged"), new byte[MEGABYTE]);
        assertThatThrownBy(() -> store.keep(OTHER_SHA256, damaged))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(400));
        assertThatThrownBy(() -> store.read(OTHER_SHA256)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void sendsALargeFileWithoutHoldingIt() throws IOException {
        var large = folder.resolve("large");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(100L * MEGABYTE);
        }
        var sha256 = sha256(large);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        store.keep(sha256, large);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(20L * MEGABYTE);
        try (var content = store.read(sha256)) {
            assertThat(content).hasSameContentAs(Files.newInputStream(large));
        }
    }

    @Test
    void saysThatItsSecretKeyIsWrong() throws IOException {
        var stranger = new S3BlobStore(server.settingsWithSecretKey("a guess"));
        var large = Files.write(folder.resolve("whole"), new byte[6 * MEGABYTE]);
        assertThatThrownBy(() -> stranger.keep(sha256(large), large))
                .isInstanceOf(S3Exception.class)
                .hasMessageContaining("signature")
                .hasMessageNotContaining("a guess");
        assertThatThrownBy(() -> stranger.readChunk(UUID.randomUUID(), 0)).hasMessageContaining("signature");
    }

    @Test
    @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
    void failsWhenTheServerIsAway() throws IOException {
        var away = new S3BlobStore(S3Server.settingsAt(S3Server.freePort()));
        assertThatThrownBy(() -> away.writeChunk(UUID.randomUUID(), 0, new byte[1]))
                .isInstanceOf(SdkClientException.class);
    }

    /** It takes connections, and then neither reads nor answers. */
    @Test
    @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
    void failsWhenTheServerIsStuck() throws IOException {
        try (var stuck = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var store = new S3BlobStore(S3Server.settingsAt(stuck.getLocalPort()), SHORT);
            assertThatThrownBy(() -> store.readChunk(UUID.randomUUID(), 0))
                    .isInstanceOf(SdkClientException.class)
                    .hasMessageContaining("Read timed out")
                    .hasMessageContaining("Attempt Count: 3");
            assertThatThrownBy(() -> store.writeChunk(UUID.randomUUID(), 0, new byte[16 * MEGABYTE]))
                    .isInstanceOf(ApiCallTimeoutException.class);
        }
    }
}
