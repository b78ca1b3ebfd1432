package cn.qingshen.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Blobs in a folder that all nodes mount, each named by its hash, in 256 folders by its first byte. */
final class FolderBlobStore implements BlobStore {

    private final Path folder;
    private final Path drafts;

    FolderBlobStore(Path folder) {
        this.folder = folder;
        // In the same folder, so that keeping a file is a rename and nobody ever sees half of one.
        this.drafts = folder.resolve("drafts");
        io(() -> Files.createDirectories(drafts));
    }

    @Override
    public void writeChunk(UUID upload, int number, byte[] content) {
        io(() -> {
            var draft = Files.createTempFile(drafts, null, null);
            Files.write(draft, content);
            return moveForGood(draft, chunk(upload, number));
        });
    }

    @Override
    public InputStream readChunk(UUID upload, int number) {
        return io(() -> Files.newInputStream(chunk(upload, number)));
    }

    @Override
    public void forgetChunks(UUID upload, int count) {
        for (var number = 0; number < count; number++) {
            var chunk = chunk(upload, number);
            io(() -> Files.deleteIfExists(chunk));
        }
    }

    @Override
    public void keep(String sha256, Path content) {
        io(() -> {
            var draft = Files.createTempFile(drafts, null, null);
            Files.copy(content, draft, StandardCopyOption.REPLACE_EXISTING);
            return moveForGood(draft, blob(sha256));
        });
    }

    @Override
    public InputStream read(String sha256) {
        return io(() -> Files.newInputStream(blob(sha256)));
    }

    /** On the disk before the row that names it is committed. */
    private static Path moveForGood(Path draft, Path place) throws IOException {
        try (var file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.createDirectories(place.getParent());
        return Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path chunk(UUID upload, int number) {
        return drafts.resolve(upload + "." + number);
    }

    private Path blob(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> T io(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
