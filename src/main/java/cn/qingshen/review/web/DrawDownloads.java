package cn.qingshen.review.web;

import cn.qingshen.document.DocumentRenderer;
import cn.qingshen.review.ReviewService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The record of a draw: as a text, by which anybody can repeat it with {@code bin/verify-draw}, and to print. */
@RestController
class DrawDownloads {

    private final ReviewService reviews;
    private final DrawSheets sheets;
    private final DocumentRenderer renderer;

    DrawDownloads(ReviewService reviews, DrawSheets sheets, DocumentRenderer renderer) {
        this.reviews = reviews;
        this.sheets = sheets;
        this.renderer = renderer;
    }

    @GetMapping("/draws/{id}.txt")
    ResponseEntity<byte[]> record(@PathVariable UUID id) {
        return reviews.record(id)
                .map(one -> file(
                        "draw-" + id + ".txt", MediaType.TEXT_PLAIN, one.text().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/draws/{id}.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable UUID id) throws IOException {
        var draw = reviews.draw(id);
        var record = reviews.record(id);
        if (draw.isEmpty() || record.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        var out = new ByteArrayOutputStream();
        renderer.write(sheets.of(draw.get(), record.get()), out);
        return file("draw-" + id + ".pdf", MediaType.APPLICATION_PDF, out.toByteArray());
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        var disposition = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content);
    }
}
