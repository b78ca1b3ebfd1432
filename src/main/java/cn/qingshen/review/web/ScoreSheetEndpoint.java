package cn.qingshen.review.web;

import cn.qingshen.common.Acted;
import cn.qingshen.review.PanelKind;
import cn.qingshen.review.ScoreSheet;
import cn.qingshen.review.ScoreSheetService;
import cn.qingshen.review.SheetDraft;
import com.vaadin.hilla.BrowserCallable;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Score sheets, for the pages. */
@BrowserCallable
@PermitAll
class ScoreSheetEndpoint {

    private final ScoreSheetService sheets;

    ScoreSheetEndpoint(ScoreSheetService sheets) {
        this.sheets = sheets;
    }

    public List<ScoreSheet> all() {
        return sheets.all();
    }

    public Acted save(SheetDraft draft) {
        return Acted.by(() -> sheets.save(draft));
    }

    public Acted publish(PanelKind kind, @Nullable LocalDate validFrom, @Nullable String reason) {
        return Acted.by(() -> sheets.publish(kind, validFrom, reason));
    }

    public Acted discard(PanelKind kind, @Nullable String reason) {
        return Acted.by(() -> sheets.discard(kind, reason));
    }
}
