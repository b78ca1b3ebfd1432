package cn.qingshen.file;

import cn.qingshen.common.TemporaryFile;
import cn.qingshen.file.FileRefused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Makes a file of an upload of which all chunks are there. */
@Component
class Arrival {

    private final BlobStore blobs;
    private final FileRepository files;

    Arrival(BlobStore blobs, FileRepository files) {
        this.blobs = blobs;
        this.files = files;
    }

    /** @throws FileRefused when it is of a kind that its purpose does not allow, or not what its sender said */
    void keep(Upload upload) {
        try (var content = content(upload);
                var whole = TemporaryFile.of(content)) {
            var sha256 = sha256(whole.path());
            if (upload.sha256() != null && !upload.sha256().equals(sha256)) {
                throw new FileRefused(Reason.HASH_MISMATCH);
            }
            var contentType = ContentTypes.of(whole.path(), upload.name());
            if (!upload.purpose().allows(contentType)) {
                throw new FileRefused(Reason.TYPE_NOT_ALLOWED);
            }
            blobs.keep(sha256, whole.path());
            files.add(upload, sha256, contentType);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One chunk after the other; each is opened when the one before it has been read. */
    private InputStream content(Upload upload) {
        var chunks = IntStream.range(0, upload.chunkCount())
                .mapToObj(number -> blobs.readChunk(upload.id(), number))
                .iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return chunks.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return chunks.next();
            }
        });
    }

    private static String sha256(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
