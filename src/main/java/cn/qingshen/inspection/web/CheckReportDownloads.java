package cn.qingshen.inspection.web;

import static cn.qingshen.common.Downloads.saveAs;

import cn.qingshen.document.DocumentRenderer;
import cn.qingshen.inspection.CheckService;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The report of a check that is over, to print; always in Chinese. Whoever asks gets the parts of it that they may see. */
@RestController
class CheckReportDownloads {

    /** Each may hold some twenty megabytes of pictures, so the others wait. */
    private static final Semaphore AT_A_TIME = new Semaphore(2);

    private final CheckService checks;
    private final CheckReport report;
    private final DocumentRenderer renderer;

    CheckReportDownloads(CheckService checks, CheckReport report, DocumentRenderer renderer) {
        this.checks = checks;
        this.report = report;
        this.renderer = renderer;
    }

    @GetMapping("/checks/{id}.pdf")
    void report(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var check = checks.byId(id);
        if (check.isEmpty() || check.get().finishedAt() == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        AT_A_TIME.acquireUninterruptibly();
        try {
            var document = report.of(check.get());
            saveAs("检查报告.pdf", MediaType.APPLICATION_PDF_VALUE, response);
            renderer.write(document, response.getOutputStream());
        } finally {
            AT_A_TIME.release();
        }
    }
}
