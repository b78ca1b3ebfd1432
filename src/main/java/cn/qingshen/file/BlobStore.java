package cn.qingshen.file;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Where the bytes are. Every node sees the same: a mounted folder, or a bucket.
 *
 * <p>Chunks are of files on their way, each whole or not there. Blobs are of files that have arrived, each under the SHA-256 of its
 * bytes.
 */
interface BlobStore {

    /** Keeps a chunk; one of the same number, left by an attempt that failed, is replaced. */
    void writeChunk(UUID upload, int number, byte[] content);

    /** To be closed by whoever asks. */
    InputStream readChunk(UUID upload, int number);

    /** Forgets the first chunks of an upload; one that is not there is no error. */
    void forgetChunks(UUID upload, int count);

    /** Keeps a file under its hash, for good when this returns; it is the same blob if there was one already. */
    void keep(String sha256, Path content);

    /** To be closed by whoever asks. */
    InputStream read(String sha256);
}
