package cn.qingshen.plan.web;

import static cn.qingshen.common.Downloads.saveAs;

import cn.qingshen.common.JsonErrors;
import cn.qingshen.common.Refused;
import cn.qingshen.plan.PublishedListService;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A year's published lists to post or to work with. */
@RestController
class PublishedListController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PublishedListService lists;

    PublishedListController(PublishedListService lists) {
        this.lists = lists;
    }

    @GetMapping("/lists/{year}.pdf")
    void pdf(@PathVariable int year, HttpServletResponse response) throws IOException {
        saveAs(year + "年度名单.pdf", MediaType.APPLICATION_PDF_VALUE, response);
        lists.writePdf(year, response.getOutputStream());
    }

    @GetMapping("/lists/{year}.xlsx")
    void sheet(@PathVariable int year, HttpServletResponse response) throws IOException {
        saveAs(year + "年度名单.xlsx", XLSX, response);
        lists.writeSheet(year, response.getOutputStream());
    }

    /** Only that no list of the year is published. */
    @ExceptionHandler
    void refused(Refused refused, HttpServletResponse response) throws IOException {
        response.reset();
        var code = refused.refusals().getFirst().code().name();
        JsonErrors.write(response, HttpStatus.NOT_FOUND, code, UUID.randomUUID());
    }
}
