package cn.qingshen.file;

import cn.qingshen.account.Permission;
import cn.qingshen.file.FileRefused.Reason;
import cn.qingshen.file.Upload.Begin;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only door for files on their way: begun with their size, sent in chunks that survive a cut, kept when whole. */
@Service
@PreAuthorize(Permission.MAY_WRITE_FILES)
public class UploadService {

    /** What one request may bring; it is held in memory until it is whole. */
    public static final int MOST_CHUNK_BYTES = 4 * 1024 * 1024;

    static final Duration KEPT = Duration.ofDays(1);

    private final UploadRepository uploads;
    private final FileRepository files;
    private final Arrival arrival;
    private final BlobStore blobs;
    private final Clock clock;

    UploadService(UploadRepository uploads, FileRepository files, Arrival arrival, BlobStore blobs, Clock clock) {
        this.uploads = uploads;
        this.files = files;
        this.arrival = arrival;
        this.blobs = blobs;
        this.clock = clock;
    }

    /**
     * Begins an upload; one that its sender begins again, with the same id, goes on where it was.
     *
     * @throws FileRefused when it is empty, larger than the purpose allows, one too many, without a hash where one must be, or
     *     something else under the same id
     */
    @Transactional
    public Upload begin(Begin begin) {
        check(begin);
        uploads.lockPerson();
        if (begin.id() == null) {
            return added(begin);
        }
        return files.upload(begin.id())
                .or(() -> underWay(begin.id()))
                .map(there -> same(there, begin))
                .orElseGet(() -> added(begin));
    }

    private static void check(Begin begin) {
        if (begin.sizeBytes() <= 0) {
            throw new FileRefused(Reason.EMPTY);
        }
        if (begin.sizeBytes() > begin.purpose().mostBytes()) {
            throw new FileRefused(Reason.TOO_LARGE);
        }
        if (begin.sha256() == null && begin.purpose().requiresHash()) {
            throw new FileRefused(Reason.HASH_REQUIRED);
        }
    }

    /** One that has ended, by a refusal or because nobody went on, makes room for the same again. */
    private Optional<Upload> underWay(UUID id) {
        var found = uploads.lock(id);
        found.filter(upload -> upload.hasEnded(now())).ifPresent(ended -> {
            blobs.forgetChunks(id, ended.chunkCount() + 1);
            uploads.forget(id);
        });
        return found.filter(upload -> !upload.hasEnded(now()));
    }

    private static Upload same(Upload there, Begin begin) {
        if (!there.isOf(begin)) {
            throw new FileRefused(Reason.ID_TAKEN);
        }
        return there;
    }

    private Upload added(Begin begin) {
        if (uploads.countUnfinished(begin.purpose(), now()) >= begin.purpose().mostUnfinished()) {
            throw new FileRefused(Reason.TOO_MANY_UNFINISHED);
        }
        try {
            return uploads.unfinished(uploads.add(begin, now().plus(KEPT)), now())
                    .orElseThrow();
        } catch (DuplicateKeyException _) {
            throw new FileRefused(Reason.ID_TAKEN);
        }
    }

    /** How far it is; of one that has arrived, all of it. Empty: there is none, it has ended, or it is another's. */
    @Transactional(readOnly = true)
    public Optional<Progress> progress(UUID id) {
        return uploads.unfinished(id, now())
                .map(upload -> new Progress(upload.offsetBytes(), upload.sizeBytes()))
                .or(() -> files.byId(id).map(file -> new Progress(file.sizeBytes(), file.sizeBytes())));
    }

    /** How much of how much has arrived. */
    public record Progress(long offsetBytes, long sizeBytes) {}

    /**
     * Adds a chunk; the last one makes it a file. A refusal of the whole ends the upload, so that one is kept.
     *
     * @return where it goes on; empty as {@link #progress}
     * @throws WrongOffset when it goes on elsewhere; of two who send at once, one is told so
     * @throws FileRefused when the whole is larger than was said, of a kind that the purpose does not allow, or not what was said
     */
    @Transactional(noRollbackFor = FileRefused.class)
    public Optional<Upload> append(UUID id, long offsetBytes, byte[] chunk) {
        // Locked before the chunk is written: the store never has two of one number in the making.
        var found = uploads.lockUnfinished(id, now());
        var present = found.map(Upload::offsetBytes)
                .or(() -> files.byId(id).map(StoredFile::sizeBytes))
                .orElse(offsetBytes);
        if (present != offsetBytes) {
            throw new WrongOffset(present);
        }
        return found.map(upload -> append(upload, chunk));
    }

    private Upload append(Upload upload, byte[] chunk) {
        if (upload.offsetBytes() + chunk.length > upload.sizeBytes()) {
            throw new FileRefused(Reason.TOO_LARGE);
        }
        if (chunk.length == 0) {
            return upload;
        }
        blobs.writeChunk(upload.id(), upload.chunkCount(), chunk);
        var grown = upload.grownBy(chunk.length, now().plus(KEPT));
        uploads.grow(grown);
        if (grown.hasArrived()) {
            uploads.end(upload.id(), now());
            arrival.keep(grown);
        }
        return grown;
    }

    /** The file that an upload became; empty: none yet, or not for whoever asks. */
    @Transactional(readOnly = true)
    public Optional<StoredFile> file(UUID id) {
        return files.byId(id);
    }

    /** Gives an upload up; false as {@link #progress} is empty. */
    @Transactional
    public boolean cancel(UUID id) {
        var found = uploads.lockUnfinished(id, now());
        found.ifPresent(upload -> uploads.end(upload.id(), now()));
        return found.isPresent();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
