package cn.qingshen.inspection.web;

import cn.qingshen.common.Acted;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.Refused;
import cn.qingshen.inspection.CheckAnswer;
import cn.qingshen.inspection.CheckFilter;
import cn.qingshen.inspection.CheckInspector;
import cn.qingshen.inspection.CheckPhoto;
import cn.qingshen.inspection.CheckPlan;
import cn.qingshen.inspection.CheckPlanService;
import cn.qingshen.inspection.CheckService;
import cn.qingshen.inspection.CheckSignature;
import cn.qingshen.inspection.CheckSubject;
import cn.qingshen.inspection.Checklist;
import cn.qingshen.inspection.Finding;
import cn.qingshen.inspection.InspectorChoice;
import cn.qingshen.inspection.SpotCheck;
import cn.qingshen.journal.JournalEntry;
import com.vaadin.hilla.BrowserCallable;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Spot checks for the pages of a desk. */
@BrowserCallable
@PermitAll
class CheckEndpoint {

    private final CheckService checks;
    private final CheckPlanService plans;

    CheckEndpoint(CheckService checks, CheckPlanService plans) {
        this.checks = checks;
        this.plans = plans;
    }

    /** A check in a list. */
    record Line(SpotCheck check, String subject, List<CheckInspector> inspectors) {}

    /** @param endCursor asks for what follows; null: nothing was found */
    record Lines(
            List<Line> items, boolean hasNextPage, @Nullable String endCursor) {}

    public Lines page(CheckFilter filter, int first, @Nullable String after) {
        var page = checks.page(filter, first, after);
        return new Lines(lines(page.nodes()), page.hasNextPage(), page.endCursor());
    }

    private List<Line> lines(List<SpotCheck> found) {
        var subjects = checks.subjects(found);
        var inspectors = checks.inspectors(found.stream().map(SpotCheck::id).toList());
        return found.stream()
                .map(check ->
                        new Line(check, subjects.get(check).name(), inspectors.getOrDefault(check.id(), List.of())))
                .toList();
    }

    /** The checks of some days, in the order of the days. */
    public List<Line> calendar(LocalDate from, LocalDate to) {
        return lines(checks.between(from, to));
    }

    /** All of one check that whoever asks may see. */
    record Detail(
            SpotCheck check,
            CheckSubject subject,
            Checklist checklist,
            List<CheckInspector> inspectors,
            List<CheckAnswer> answers,
            List<CheckPhoto> photos,
            List<Finding> findings,
            List<CheckSignature> signatures) {}

    public Optional<Detail> detail(UUID id) {
        return checks.byId(id).map(check -> {
            var ids = List.of(id);
            return new Detail(
                    check,
                    checks.subjects(List.of(check)).get(check),
                    checks.checklists(List.of(check.templateId())).getFirst(),
                    checks.inspectors(ids).getOrDefault(id, List.of()),
                    checks.answers(ids).getOrDefault(id, List.of()),
                    checks.photos(ids).getOrDefault(id, List.of()),
                    checks.findings(ids).getOrDefault(id, List.of()),
                    checks.signatures(ids).getOrDefault(id, List.of()));
        });
    }

    public List<JournalEntry> timeline(UUID id) {
        return checks.timeline(id);
    }

    /** What a plan chooses from. */
    record Choices(List<InspectorChoice> inspectors, List<Checklist> checklists) {}

    public Choices choices() {
        return new Choices(plans.inspectors(), plans.checklists());
    }

    /** The check that was planned, or why it was not. */
    record Planned(@Nullable UUID id, List<Refusal> refusals) {}

    public Planned plan(CheckPlan plan) {
        try {
            return new Planned(plans.plan(plan), List.of());
        } catch (Refused refused) {
            return new Planned(null, refused.refusals());
        }
    }

    public Acted handOver(UUID checkId, @Nullable String from, @Nullable String to, @Nullable String reason) {
        return Acted.by(() -> plans.handOver(checkId, from, to, reason));
    }

    public Acted cancel(UUID checkId, @Nullable String reason) {
        return Acted.by(() -> plans.cancel(checkId, reason));
    }

    public Acted report(UUID checkId) {
        return Acted.by(() -> plans.report(checkId));
    }

    public Acted close(UUID checkId, @Nullable String reason) {
        return Acted.by(() -> plans.close(checkId, reason));
    }
}
