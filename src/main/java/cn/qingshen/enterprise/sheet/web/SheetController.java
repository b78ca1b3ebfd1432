package cn.qingshen.enterprise.sheet.web;

import static cn.qingshen.common.Downloads.saveAs;

import cn.qingshen.common.JsonErrors;
import cn.qingshen.common.Refused;
import cn.qingshen.enterprise.EnterpriseFilter;
import cn.qingshen.enterprise.EnterpriseOrder;
import cn.qingshen.enterprise.sheet.ExportService;
import cn.qingshen.enterprise.sheet.ImportService;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sheets in and out. */
@RestController
class SheetController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportService imports;
    private final ExportService export;
    private final Clock clock;

    SheetController(ImportService imports, ExportService export, Clock clock) {
        this.imports = imports;
        this.export = export;
        this.clock = clock;
    }

    /** Where to look for how it goes. */
    record Started(UUID id) {}

    /** @param file what was uploaded for it before */
    @PostMapping("/imports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started start(@RequestParam UUID file) {
        return new Started(imports.start(file));
    }

    @GetMapping("/imports/template.xlsx")
    void template(Locale language, HttpServletResponse response) throws IOException {
        var isEnglish = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        saveAs(isEnglish ? "enterprises-template.xlsx" : "企业名单模板.xlsx", XLSX, response);
        imports.writeTemplate(language, response.getOutputStream());
    }

    @GetMapping("/imports/{id}/report.xlsx")
    void report(@PathVariable UUID id, Locale language, HttpServletResponse response) throws IOException {
        saveAs("import-problems.xlsx", XLSX, response);
        imports.writeReport(id, language, response.getOutputStream());
    }

    /** The list that the same filter shows on the page. */
    @GetMapping("/enterprises.xlsx")
    void export(
            EnterpriseFilter filter,
            @RequestParam(defaultValue = "NAME") EnterpriseOrder order,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        saveAs("enterprises-%s.xlsx".formatted(LocalDate.now(clock)), XLSX, response);
        export.write(filter, order, language, response.getOutputStream());
    }

    @ExceptionHandler
    void refused(Refused refused, HttpServletResponse response) throws IOException {
        response.reset();
        var refusal = refused.refusals().getFirst().code();
        var status = switch (refusal) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        JsonErrors.write(response, status, refusal.name(), UUID.randomUUID());
    }
}
