package cn.qingshen.file;

import cn.qingshen.account.Permission;
import cn.qingshen.common.Texts;
import cn.qingshen.file.FileRefused.Reason;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only door to uploaded files. */
@Service
public class FileService {

    private static final int LONGEST_NAME = 200;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

    private final BlobStore blobs;
    private final FileRepository repository;

    FileService(BlobStore blobs, FileRepository repository) {
        this.blobs = blobs;
        this.repository = repository;
    }

    /**
     * Keeps what somebody uploads.
     *
     * @param name as the browser gives it; null: it has none
     * @throws FileRefused when it is empty, too large, or of a kind that the purpose does not allow
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_REGISTER)
    public StoredFile store(@Nullable String name, InputStream content, FilePurpose purpose) {
        var draft = blobs.write(content, purpose.mostBytes());
        try {
            if (draft.sizeBytes() == 0) {
                throw new FileRefused(Reason.EMPTY);
            }
            var storedName = storedName(name);
            var contentType = ContentTypes.of(draft.content(), storedName);
            if (!purpose.allows(contentType)) {
                throw new FileRefused(Reason.TYPE_NOT_ALLOWED);
            }
            blobs.keep(draft);
            return repository.add(draft, storedName, contentType);
        } finally {
            blobs.forget(draft);
        }
    }

    private static String storedName(@Nullable String name) {
        var last = FOLDERS.matcher(Objects.requireNonNullElse(name, "")).replaceFirst("");
        var shown = last.codePoints()
                .mapToObj(Character::toString)
                .filter(character -> Texts.isClean(character) && !character.equals("\n"))
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString()
                .strip();
        // From its end, so that what it is called after the point stays.
        var from = Math.max(0, Texts.length(shown) - LONGEST_NAME);
        return shown.isEmpty() ? "file" : shown.substring(shown.offsetByCodePoints(0, from));
    }

    /** Empty: there is no such file, or not for whoever asks. */
    @Transactional(readOnly = true)
    @PreAuthorize(Permission.MAY_READ_REGISTER)
    public Optional<StoredFile> byId(UUID id) {
        return repository.byId(id);
    }

    /** Where to read it; empty as {@link #byId}. */
    @Transactional(readOnly = true)
    @PreAuthorize(Permission.MAY_READ_REGISTER)
    public Optional<Path> content(UUID id) {
        return repository.sha256(id).map(blobs::path);
    }
}
