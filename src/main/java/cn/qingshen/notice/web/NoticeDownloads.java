package cn.qingshen.notice.web;

import static cn.qingshen.common.Downloads.saveAs;

import cn.qingshen.common.Page;
import cn.qingshen.document.DocumentRenderer;
import cn.qingshen.document.OfficialDocument;
import cn.qingshen.notice.Notice;
import cn.qingshen.notice.NoticeFilter;
import cn.qingshen.notice.NoticeService;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Notices to print, one or all of a list; made from what their rows say, whenever they are asked for. */
@RestController
class NoticeDownloads {

    private static final int AT_ONCE = 100;
    private static final String TITLE = "关于开展强制性清洁生产审核的通知";

    private final NoticeService notices;
    private final DocumentRenderer renderer;

    NoticeDownloads(NoticeService notices, DocumentRenderer renderer) {
        this.notices = notices;
        this.renderer = renderer;
    }

    @GetMapping("/notices/{id}.pdf")
    void one(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var notice = notices.byId(id);
        if (notice.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        saveAs(name(notice.get()), MediaType.APPLICATION_PDF_VALUE, response);
        response.getOutputStream().write(pdf(notice.get()));
    }

    /** @param listId whose notices; sent as they are made, however many they are */
    @GetMapping("/notices/{listId}.zip")
    void all(@PathVariable UUID listId, HttpServletResponse response) throws IOException {
        var filter = new NoticeFilter(listId, null, null, null);
        var page = notices.page(filter, AT_ONCE, null);
        if (page.edges().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        saveAs("书面通知.zip", "application/zip", response);
        try (var zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8)) {
            add(page, zip);
            while (page.hasNextPage()) {
                page = notices.page(filter, AT_ONCE, page.endCursor());
                add(page, zip);
            }
        }
    }

    private void add(Page<Notice> page, ZipOutputStream zip) throws IOException {
        for (var notice : page.nodes()) {
            var entry = new ZipEntry(name(notice));
            entry.setTimeLocal(notice.dated().atTime(LocalTime.NOON));
            zip.putNextEntry(entry);
            zip.write(pdf(notice));
            zip.closeEntry();
        }
    }

    private byte[] pdf(Notice notice) throws IOException {
        var out = new ByteArrayOutputStream();
        renderer.write(
                new OfficialDocument(
                        notice.issuer(),
                        notice.documentNumber(),
                        TITLE,
                        notice.enterpriseName(),
                        notice.body(),
                        notice.issuer(),
                        notice.dated(),
                        notice.contact()),
                out);
        return out.toByteArray();
    }

    /** The number leads, so that they sort; nothing in it makes a folder or an unwritable file. */
    private static String name(Notice notice) {
        var name = notice.documentNumber() + " " + notice.enterpriseName();
        return name.replaceAll("[\\\\/:*?\"<>|.]", "_") + ".pdf";
    }
}
