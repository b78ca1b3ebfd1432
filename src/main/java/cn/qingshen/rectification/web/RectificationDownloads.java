package cn.qingshen.rectification.web;

import static cn.qingshen.common.Downloads.saveAs;

import cn.qingshen.common.Words;
import cn.qingshen.document.DocumentRenderer;
import cn.qingshen.document.OfficialDocument;
import cn.qingshen.enterprise.BureauNames;
import cn.qingshen.enterprise.Enterprise;
import cn.qingshen.enterprise.EnterpriseService;
import cn.qingshen.inspection.CheckService;
import cn.qingshen.rectification.OrderState;
import cn.qingshen.rectification.Rectification;
import cn.qingshen.rectification.RectificationItem;
import cn.qingshen.rectification.RectificationService;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An order to mend something 整改通知书, to print; always in Chinese. */
@RestController
class RectificationDownloads {

    private final RectificationService rectifications;
    private final EnterpriseService enterprises;
    private final CheckService checks;
    private final BureauNames bureaus;
    private final DocumentRenderer renderer;
    private final Words words;

    RectificationDownloads(
            RectificationService rectifications,
            EnterpriseService enterprises,
            CheckService checks,
            BureauNames bureaus,
            DocumentRenderer renderer,
            Words words) {
        this.rectifications = rectifications;
        this.enterprises = enterprises;
        this.checks = checks;
        this.bureaus = bureaus;
        this.renderer = renderer;
        this.words = words;
    }

    @GetMapping("/rectifications/{id}.pdf")
    void order(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var order = rectifications.byId(id);
        if (order.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        saveAs("整改通知书.pdf", MediaType.APPLICATION_PDF_VALUE, response);
        renderer.write(document(order.get()), response.getOutputStream());
    }

    private OfficialDocument document(Rectification order) {
        var enterprise = enterprises.byIds(List.of(order.enterpriseId()), Set.of("id", "name")).stream()
                .findFirst()
                .map(Enterprise::name)
                .orElse("");
        var bureau = bureaus.of(order.jurisdictionCode());
        return new OfficialDocument(
                bureau,
                word("number", order.number()),
                word("title"),
                enterprise,
                body(order),
                bureau,
                order.issuedOn(),
                order.state() == OrderState.WITHDRAWN ? word("withdrawn", order.withdrawnReason()) : null);
    }

    private List<String> body(Rectification order) {
        var body = new ArrayList<String>();
        var on = checks.byId(order.checkId())
                .map(check -> DocumentRenderer.day(check.plannedOn()))
                .orElse("");
        body.add(word("opening", on, bureaus.of(order.jurisdictionCode())));
        var place = 1;
        for (var item : rectifications.items(List.of(order.id())).getOrDefault(order.id(), List.of())) {
            body.add(item(place++, item));
        }
        Stream.ofNullable(order.demand()).flatMap(String::lines).forEach(body::add);
        body.add(word("how"));
        body.add(word("consequence"));
        return body;
    }

    private String item(int place, RectificationItem item) {
        var article = item.article() == null ? "" : word("article", item.article());
        return word("item", place, item.text(), article, DocumentRenderer.day(item.dueOn()));
    }

    private String word(String key, Object... args) {
        return words.get("rectification." + key, Locale.CHINESE, args);
    }
}
