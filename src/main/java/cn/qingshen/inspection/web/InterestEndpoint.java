package cn.qingshen.inspection.web;

import cn.qingshen.common.Acted;
import cn.qingshen.inspection.InspectorChoice;
import cn.qingshen.inspection.InspectorInterest;
import cn.qingshen.inspection.InterestFacts;
import cn.qingshen.inspection.InterestService;
import com.vaadin.hilla.BrowserCallable;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The interests of inspectors for the pages. */
@BrowserCallable
@PermitAll
class InterestEndpoint {

    private final InterestService interests;

    InterestEndpoint(InterestService interests) {
        this.interests = interests;
    }

    /** @param subject the name of whom it is in */
    record Line(InspectorInterest interest, String subject) {}

    /** @param endCursor asks for what follows; null: nothing was found */
    record Lines(
            List<Line> items, boolean hasNextPage, @Nullable String endCursor) {}

    public Lines page(int first, @Nullable String after) {
        var page = interests.page(first, after);
        var subjects = interests.subjects(page.nodes());
        var lines = page.nodes().stream()
                .map(one -> new Line(one, subjects.get(one).name()))
                .toList();
        return new Lines(lines, page.hasNextPage(), page.endCursor());
    }

    /** For whom whoever asks may declare one. */
    public List<InspectorChoice> inspectors() {
        return interests.inspectors();
    }

    public Acted declare(InterestFacts facts) {
        return Acted.by(() -> interests.declare(facts));
    }

    public Acted withdraw(UUID id, @Nullable String reason) {
        return Acted.by(() -> interests.withdraw(id, reason));
    }
}
