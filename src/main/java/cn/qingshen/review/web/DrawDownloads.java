package cn.qingshen.review.web;

import static cn.qingshen.common.Downloads.saveAs;

import cn.qingshen.document.DocumentRenderer;
import cn.qingshen.review.Draw;
import cn.qingshen.review.ReviewService;
import cn.qingshen.review.draw.DrawRecord;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
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
    void record(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var record = reviews.draw(id).flatMap(this::record);
        if (record.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        saveAs("draw-" + id + ".txt", MediaType.TEXT_PLAIN_VALUE, response);
        response.getOutputStream().write(record.get().text().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/draws/{id}.pdf")
    void sheet(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var draw = reviews.draw(id);
        var record = draw.flatMap(this::record);
        if (record.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        saveAs("draw-" + id + ".pdf", MediaType.APPLICATION_PDF_VALUE, response);
        renderer.write(sheets.of(draw.get(), record.get()), response.getOutputStream());
    }

    /** Empty: it is not drawn yet. */
    private Optional<DrawRecord> record(Draw draw) {
        return Optional.ofNullable(reviews.records(List.of(draw)).get(draw.id()));
    }
}
