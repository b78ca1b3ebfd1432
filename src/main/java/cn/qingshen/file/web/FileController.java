package cn.qingshen.file.web;

import cn.qingshen.file.FileService;
import cn.qingshen.file.StoredFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Files that have arrived, to be saved or looked at. What somebody uploaded must never run as a page of ours. */
@RestController
class FileController {

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'self'";

    /** What a browser may show in place, and under which rules. A PDF has no sandbox: Chromium's viewer does not open in one. */
    private static final Map<String, String> SHOWN = Map.of(
            "image/png", "sandbox; " + NOTHING,
            "image/jpeg", "sandbox; " + NOTHING,
            "application/pdf", NOTHING + "; object-src 'self'; style-src 'unsafe-inline'");

    private final FileService files;

    FileController(FileService files) {
        this.files = files;
    }

    @GetMapping("/files/{id}")
    ResponseEntity<Resource> download(@PathVariable UUID id) {
        return files.byId(id)
                .map(file -> answer(file, ContentDisposition.attachment(), "sandbox"))
                .orElseGet(FileController::notFound);
    }

    /** Pictures and PDF only; anything else is not there to be looked at. */
    @GetMapping("/files/{id}/preview")
    ResponseEntity<Resource> preview(@PathVariable UUID id) {
        return files.byId(id)
                .filter(file -> SHOWN.containsKey(file.contentType()))
                .map(file -> answer(file, ContentDisposition.inline(), SHOWN.get(file.contentType())))
                .orElseGet(FileController::notFound);
    }

    private ResponseEntity<Resource> answer(StoredFile file, ContentDisposition.Builder disposition, String policy) {
        var content = files.content(file.id()).orElseThrow();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .contentLength(file.sizeBytes())
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .headers(headers -> {
                    headers.setContentDisposition(disposition
                            .filename(file.name(), StandardCharsets.UTF_8)
                            .build());
                    headers.set("Content-Security-Policy", policy);
                    headers.set("X-Content-Type-Options", "nosniff");
                    headers.set("Cross-Origin-Resource-Policy", "same-origin");
                })
                .body(new InputStreamResource(content));
    }

    private static ResponseEntity<Resource> notFound() {
        return ResponseEntity.notFound().build();
    }
}
