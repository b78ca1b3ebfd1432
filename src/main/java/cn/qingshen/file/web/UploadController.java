package cn.qingshen.file.web;

import cn.qingshen.file.FileRefused;
import cn.qingshen.file.StoredFile;
import cn.qingshen.file.Upload;
import cn.qingshen.file.Upload.Begin;
import cn.qingshen.file.UploadService;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.HeadersBuilder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Uploads by tus 1.0, its core with creation, expiration and termination (https://tus.io/protocols/resumable-upload). What tus leaves
 * open: the file that an upload became is at {@code GET}, in JSON.
 */
@RestController
@RequestMapping(UploadController.PATH)
class UploadController {

    static final String PATH = "/files/uploads";
    static final String VERSION_HEADER = "Tus-Resumable";
    static final String VERSION = "1.0.0";
    static final String OFFSET = "Upload-Offset";

    private final UploadService uploads;

    UploadController(UploadService uploads) {
        this.uploads = uploads;
    }

    @PostMapping
    ResponseEntity<Void> begin(
            @RequestHeader(name = VERSION_HEADER, defaultValue = "") String version,
            @RequestHeader("Upload-Length") long sizeBytes,
            @RequestHeader(name = "Upload-Metadata", defaultValue = "") String metadata) {
        requireKnown(version);
        var told = UploadMetadata.of(metadata);
        var upload = uploads.begin(new Begin(told.id(), told.purpose(), told.name(), sizeBytes, told.sha256()));
        return tus(ResponseEntity.created(URI.create(PATH + "/" + upload.id())))
                .header(OFFSET, String.valueOf(upload.offsetBytes()))
                .header("Upload-Expires", expiry(upload))
                .build();
    }

    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    ResponseEntity<Void> progress(@PathVariable UUID id) {
        return uploads.progress(id)
                .map(progress -> tus(ResponseEntity.ok())
                        .cacheControl(CacheControl.noStore())
                        .header(OFFSET, String.valueOf(progress.offsetBytes()))
                        .header("Upload-Length", String.valueOf(progress.sizeBytes()))
                        .<Void>build())
                .orElseGet(UploadController::notFound);
    }

    /** A chunk counts when all of it has arrived; what a cut request had sent is sent again. */
    @PatchMapping(path = "/{id}", consumes = "application/offset+octet-stream")
    ResponseEntity<Void> append(
            @RequestHeader(name = VERSION_HEADER, defaultValue = "") String version,
            @PathVariable UUID id,
            @RequestHeader(OFFSET) long offsetBytes,
            HttpServletRequest request)
            throws IOException {
        requireKnown(version);
        var chunk = request.getInputStream().readNBytes(UploadService.MOST_CHUNK_BYTES + 1);
        if (chunk.length > UploadService.MOST_CHUNK_BYTES) {
            throw new FileRefused(FileRefused.Reason.TOO_LARGE);
        }
        return uploads.append(id, offsetBytes, chunk)
                .map(upload -> tus(ResponseEntity.noContent())
                        .header(OFFSET, String.valueOf(upload.offsetBytes()))
                        .header("Upload-Expires", expiry(upload))
                        .<Void>build())
                .orElseGet(UploadController::notFound);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> cancel(@PathVariable UUID id) {
        return uploads.cancel(id) ? tus(ResponseEntity.noContent()).build() : notFound();
    }

    @GetMapping("/{id}")
    ResponseEntity<StoredFile> file(@PathVariable UUID id) {
        return uploads.file(id)
                .map(file -> ResponseEntity.ok().header(VERSION_HEADER, VERSION).body(file))
                .orElseGet(() -> tus(ResponseEntity.notFound()).build());
    }

    private static void requireKnown(String version) {
        if (!version.equals(VERSION)) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
        }
    }

    private static String expiry(Upload upload) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(upload.expiresAt().withOffsetSameInstant(ZoneOffset.UTC));
    }

    private static ResponseEntity<Void> notFound() {
        return tus(ResponseEntity.notFound()).build();
    }

    private static <B extends HeadersBuilder<B>> B tus(HeadersBuilder<B> response) {
        return response.header(VERSION_HEADER, VERSION);
    }
}
