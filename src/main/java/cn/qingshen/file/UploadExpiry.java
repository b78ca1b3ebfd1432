package cn.qingshen.file;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets uploads that have ended, with their chunks. */
@Component
class UploadExpiry {

    private static final int MOST_AT_ONCE = 200;

    private final UploadRepository uploads;
    private final BlobStore blobs;
    private final Clock clock;

    UploadExpiry(UploadRepository uploads, BlobStore blobs, Clock clock) {
        this.uploads = uploads;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** The rows go last: what fails in between is done again. */
    @Transactional
    public void forgetEnded() {
        for (var upload : uploads.lockEnded(OffsetDateTime.now(clock), MOST_AT_ONCE)) {
            // One more than counted: a chunk may have been written by a transaction that then failed.
            blobs.forgetChunks(upload.id(), upload.chunkCount() + 1);
            uploads.forget(upload.id());
        }
    }
}
