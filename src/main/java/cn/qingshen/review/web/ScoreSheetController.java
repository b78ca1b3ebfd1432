package cn.qingshen.review.web;

import cn.qingshen.common.UserError;
import cn.qingshen.common.UserErrors;
import cn.qingshen.review.PanelKind;
import cn.qingshen.review.ScoreSheet;
import cn.qingshen.review.ScoreSheetService;
import cn.qingshen.review.SheetDraft;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Score sheets for programs. */
@Controller
class ScoreSheetController {

    private final ScoreSheetService sheets;
    private final UserErrors messages;

    ScoreSheetController(ScoreSheetService sheets, UserErrors messages) {
        this.sheets = sheets;
        this.messages = messages;
    }

    record PublishInput(
            PanelKind kind,
            @Nullable LocalDate validFrom,
            @Nullable String reason) {}

    record DiscardInput(PanelKind kind, @Nullable String reason) {}

    /** The latest version of the kind, also after a refusal. */
    record Payload(@Nullable ScoreSheet sheet, List<UserError> userErrors) {}

    @QueryMapping
    List<ScoreSheet> scoreSheets() {
        return sheets.all();
    }

    @MutationMapping
    Payload scoreSheetSave(@Argument SheetDraft input, Locale locale) {
        return payload(input.kind(), locale, () -> sheets.save(input));
    }

    @MutationMapping
    Payload scoreSheetPublish(@Argument PublishInput input, Locale locale) {
        return payload(input.kind(), locale, () -> sheets.publish(input.kind(), input.validFrom(), input.reason()));
    }

    @MutationMapping
    Payload scoreSheetDiscard(@Argument DiscardInput input, Locale locale) {
        return payload(input.kind(), locale, () -> sheets.discard(input.kind(), input.reason()));
    }

    private Payload payload(PanelKind kind, Locale locale, Runnable act) {
        var errors = messages.tried(act, locale);
        return new Payload(latest(kind), errors);
    }

    private @Nullable ScoreSheet latest(PanelKind kind) {
        return sheets.all().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElse(null);
    }
}
