package cn.qingshen.sanction.web;

import static cn.qingshen.common.Downloads.saveAs;

import cn.qingshen.common.Words;
import cn.qingshen.document.DocumentRenderer;
import cn.qingshen.document.OfficialDocument;
import cn.qingshen.enterprise.BureauNames;
import cn.qingshen.sanction.Sanction;
import cn.qingshen.sanction.SanctionService;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A decision 处理决定书, to print; always in Chinese. Of a proposal there is none, nor for those who do not learn the facts. */
@RestController
class SanctionDownloads {

    private final SanctionService sanctions;
    private final BureauNames bureaus;
    private final DocumentRenderer renderer;
    private final Words words;

    SanctionDownloads(SanctionService sanctions, BureauNames bureaus, DocumentRenderer renderer, Words words) {
        this.sanctions = sanctions;
        this.bureaus = bureaus;
        this.renderer = renderer;
        this.words = words;
    }

    @GetMapping("/sanctions/{id}.pdf")
    void decision(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var decided = sanctions.byId(id).filter(one -> one.number() != null && one.facts() != null);
        if (decided.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        saveAs("处理决定书.pdf", MediaType.APPLICATION_PDF_VALUE, response);
        renderer.write(document(decided.get()), response.getOutputStream());
    }

    private OfficialDocument document(Sanction sanction) {
        var bureau = bureaus.of(sanction.jurisdictionCode());
        return new OfficialDocument(
                bureau,
                word("number", sanction.number()),
                word("title"),
                sanction.subjectName(),
                body(sanction),
                bureau,
                sanction.datedOn(),
                note(sanction));
    }

    /** The same for everybody: what only the bureau sees, the check and its findings, is not in it. */
    private List<String> body(Sanction sanction) {
        var body = new ArrayList<String>();
        body.add(word("opening"));
        Objects.requireNonNull(sanction.facts()).lines().forEach(body::add);
        body.add(word("basis", sanction.article()));
        var due = sanction.dueOn() == null ? "" : DocumentRenderer.day(sanction.dueOn());
        body.add(word("decision." + sanction.kind(), due));
        body.add(word("remedy"));
        return body;
    }

    private @Nullable String note(Sanction sanction) {
        return switch (sanction.state()) {
            case REVOKED -> word("revoked", sanction.revokedReason());
            case FULFILLED -> word("fulfilled", DocumentRenderer.day(Objects.requireNonNull(sanction.endedOn())));
            default -> null;
        };
    }

    private String word(String key, @Nullable Object... args) {
        return words.get("sanction." + key, Locale.CHINESE, args);
    }
}
