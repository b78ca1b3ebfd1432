package cn.qingshen.file.web;

import cn.qingshen.file.FilePurpose;
import cn.qingshen.file.FileService;
import cn.qingshen.file.StoredFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Evidence files. */
@RestController
class FileController {

    private final FileService files;

    FileController(FileService files) {
        this.files = files;
    }

    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    StoredFile upload(@RequestParam MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            return files.store(file.getOriginalFilename(), content, FilePurpose.EVIDENCE);
        }
    }

    /** Always to be saved, never shown in place: what somebody uploaded must not run as a page of ours. */
    @GetMapping("/files/{id}")
    ResponseEntity<Resource> download(@PathVariable UUID id) {
        var file = files.byId(id);
        var content = files.content(id);
        if (file.isEmpty() || content.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        var disposition = ContentDisposition.attachment()
                .filename(file.get().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.get().contentType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "sandbox")
                .body(new FileSystemResource(content.get()));
    }
}
