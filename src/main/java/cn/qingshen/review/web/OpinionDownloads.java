package cn.qingshen.review.web;

import static cn.qingshen.common.Downloads.saveAs;

import cn.qingshen.common.Words;
import cn.qingshen.document.DocumentRenderer;
import cn.qingshen.document.OfficialDocument;
import cn.qingshen.enterprise.BureauNames;
import cn.qingshen.enterprise.Enterprise;
import cn.qingshen.enterprise.EnterpriseService;
import cn.qingshen.review.Conclusion;
import cn.qingshen.review.CorrectionState;
import cn.qingshen.review.Outcome;
import cn.qingshen.review.ReviewPanel;
import cn.qingshen.review.ReviewService;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The opinion that was issued on an evaluation or acceptance, to print; always in Chinese. */
@RestController
class OpinionDownloads {

    private final ReviewService reviews;
    private final EnterpriseService enterprises;
    private final BureauNames bureaus;
    private final DocumentRenderer renderer;
    private final Words words;

    OpinionDownloads(
            ReviewService reviews,
            EnterpriseService enterprises,
            BureauNames bureaus,
            DocumentRenderer renderer,
            Words words) {
        this.reviews = reviews;
        this.enterprises = enterprises;
        this.bureaus = bureaus;
        this.renderer = renderer;
        this.words = words;
    }

    @GetMapping("/reviews/{id}.pdf")
    void opinion(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var panel = reviews.byId(id);
        var conclusion = reviews.conclusions(List.of(id)).get(id);
        if (panel.isEmpty() || conclusion == null || conclusion.decidedOn() == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        saveAs("评审意见.pdf", MediaType.APPLICATION_PDF_VALUE, response);
        renderer.write(document(panel.get(), conclusion), response.getOutputStream());
    }

    private OfficialDocument document(ReviewPanel panel, Conclusion conclusion) {
        var enterprise =
                enterprises.byIds(List.of(Objects.requireNonNull(panel.enterpriseId())), Set.of("name")).stream()
                        .findFirst()
                        .map(Enterprise::name)
                        .orElse("");
        var kind = word("PanelKind." + panel.kind());
        var bureau = bureaus.of(panel.jurisdictionCode());
        return new OfficialDocument(
                bureau,
                Objects.requireNonNull(conclusion.documentNumber()),
                word("opinion.title", enterprise, kind),
                enterprise,
                body(panel, conclusion, kind),
                bureau,
                Objects.requireNonNull(conclusion.decidedOn()),
                null);
    }

    private List<String> body(ReviewPanel panel, Conclusion conclusion, String kind) {
        var body = new ArrayList<String>();
        body.add(word("opinion.opening", kind, panel.seats().size(), conclusion.mean()));
        body.add(word("opinion.outcome", outcome(conclusion)));
        body.add(word("opinion.opinion"));
        conclusion.opinion().lines().forEach(body::add);
        Stream.ofNullable(conclusion.corrections()).forEach(text -> body.add(word("opinion.corrections", text)));
        reviews.corrections(List.of(panel.id())).getOrDefault(panel.id(), List.of()).stream()
                .filter(one -> one.state() == CorrectionState.CONFIRMED)
                .forEach(one -> body.add(word("opinion.corrected", one.words())));
        Stream.ofNullable(conclusion.note()).forEach(text -> body.add(word("opinion.note", text)));
        return body;
    }

    /** What was to be corrected and was not does not pass. */
    private String outcome(Conclusion conclusion) {
        var outcome = word("Outcome." + conclusion.outcome());
        if (conclusion.outcome() != Outcome.FAIL && Boolean.FALSE.equals(conclusion.passed())) {
            return word("opinion.lapsed", outcome);
        }
        return conclusion.level() == null
                ? outcome
                : word("opinion.level", outcome, word("AcceptanceLevel." + conclusion.level()));
    }

    private String word(String key, Object... args) {
        return words.get(key, Locale.CHINESE, args);
    }
}
