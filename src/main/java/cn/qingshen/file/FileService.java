package cn.qingshen.file;

import cn.qingshen.account.Permission;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only door to files that have arrived. */
@Service
@PreAuthorize(Permission.MAY_READ_FILES)
public class FileService {

    private final BlobStore blobs;
    private final FileRepository repository;

    FileService(BlobStore blobs, FileRepository repository) {
        this.blobs = blobs;
        this.repository = repository;
    }

    /** Empty: there is no such file, or not for whoever asks. */
    @Transactional(readOnly = true)
    public Optional<StoredFile> byId(UUID id) {
        return repository.byId(id);
    }

    /** Whether there is such a file for whoever asks, uploaded for that purpose. */
    @Transactional(readOnly = true)
    public boolean exists(UUID id, FilePurpose purpose) {
        return repository.exists(id, purpose);
    }

    /** The SHA-256 of a file that whoever asks uploaded for that purpose; empty: there is none yet. */
    @Transactional(readOnly = true)
    public Optional<String> ownHash(UUID id, FilePurpose purpose) {
        return repository.ownHash(id, purpose);
    }

    /** Why a file cannot be attached as evidence; null: it can, or none is meant. */
    @Transactional(readOnly = true)
    public @Nullable Refusal refusal(String field, @Nullable UUID id) {
        return id == null || repository.exists(id, FilePurpose.EVIDENCE)
                ? null
                : Refusal.of(RefusalCode.FILE_NOT_FOUND, field);
    }

    /** The same of several, in one statement. */
    @Transactional(readOnly = true)
    public @Nullable Refusal refusalOfAny(String field, Collection<UUID> ids) {
        return ids.isEmpty() || repository.areThere(Set.copyOf(ids), FilePurpose.EVIDENCE)
                ? null
                : Refusal.of(RefusalCode.FILE_NOT_FOUND, field);
    }

    /** Its bytes, to be closed by whoever asks; empty as {@link #byId}. */
    @Transactional(readOnly = true)
    public Optional<InputStream> content(UUID id) {
        return repository.sha256(id).map(blobs::read);
    }

    /** How to read each of them; in one statement, and none is read before it is asked for. Those that are not there are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Supplier<InputStream>> contents(Collection<UUID> ids) {
        return repository.sha256(ids).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> () -> blobs.read(file.getValue())));
    }
}
