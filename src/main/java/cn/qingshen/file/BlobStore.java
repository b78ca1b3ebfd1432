package cn.qingshen.file;

import java.io.InputStream;
import java.nio.file.Path;

/** Where the bytes are. Every node sees the same: a mounted folder today, an object store behind the same three methods tomorrow. */
interface BlobStore {

    /**
     * A blob that is written but not yet kept.
     *
     * @param content to be looked at before it is decided whether to keep it
     */
    record Draft(Path content, String sha256, long sizeBytes) {}

    /**
     * Writes at most {@code mostBytes}.
     *
     * @throws FileRefused {@code TOO_LARGE} when there are more
     */
    Draft write(InputStream content, long mostBytes);

    /** Keeps a draft under its hash; it is the same blob if there was one already. */
    void keep(Draft draft);

    /** Forgets a draft; one that was kept stays. */
    void forget(Draft draft);

    /** The blob as a file to read. */
    Path path(String sha256);
}
