package cn.qingshen.review.web;

import cn.qingshen.review.ReviewService;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The record of a draw, by which anybody can repeat it with {@code bin/verify-draw}. */
@RestController
class DrawDownloads {

    private final ReviewService reviews;

    DrawDownloads(ReviewService reviews) {
        this.reviews = reviews;
    }

    @GetMapping("/draws/{id}.txt")
    ResponseEntity<byte[]> record(@PathVariable UUID id) {
        return reviews.record(id)
                .map(one -> ResponseEntity.ok()
                        .contentType(MediaType.TEXT_PLAIN)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("draw-" + id + ".txt")
                                        .build()
                                        .toString())
                        .body(one.text().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
