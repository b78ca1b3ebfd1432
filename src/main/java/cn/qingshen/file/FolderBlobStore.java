package cn.qingshen.file;

import cn.qingshen.file.FileRefused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Blobs in a folder that all nodes mount, each named by its hash, in 256 folders by its first byte. */
@Component
final class FolderBlobStore implements BlobStore {

    private final Path folder;
    private final Path drafts;

    FolderBlobStore(@Value("${qingshen.files}") Path folder) throws IOException {
        this.folder = folder;
        // In the same folder, so that keeping one is a rename and nobody ever sees half a blob.
        this.drafts = Files.createDirectories(folder.resolve("drafts"));
    }

    @Override
    public Draft write(InputStream content, long mostBytes) {
        try {
            var file = Files.createTempFile(drafts, null, null);
            try {
                return write(content, mostBytes, file);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Draft write(InputStream content, long mostBytes, Path file) throws IOException {
        var digest = sha256();
        var buffer = new byte[1 << 16];
        var size = 0L;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > mostBytes) {
                    throw new FileRefused(Reason.TOO_LARGE);
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return new Draft(file, HexFormat.of().formatHex(digest.digest()), size);
    }

    @Override
    public void keep(Draft draft) {
        try (var file = FileChannel.open(draft.content(), StandardOpenOption.WRITE)) {
            // On the disk before the row that names it is committed.
            file.force(true);
            var place = path(draft.sha256());
            Files.createDirectories(place.getParent());
            Files.move(draft.content(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void forget(Draft draft) {
        try {
            Files.deleteIfExists(draft.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
