package cn.qingshen.inspection.web;

import cn.qingshen.common.Acted;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.Refused;
import cn.qingshen.inspection.Bilingual;
import cn.qingshen.inspection.ChecklistDraft;
import cn.qingshen.inspection.ChecklistService;
import cn.qingshen.inspection.ChecklistState;
import cn.qingshen.inspection.ChecklistVersion;
import com.vaadin.hilla.BrowserCallable;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checklists, for the pages. */
@BrowserCallable
@PermitAll
class ChecklistEndpoint {

    private final ChecklistService checklists;

    ChecklistEndpoint(ChecklistService checklists) {
        this.checklists = checklists;
    }

    /**
     * A template in a list, as its published version has it.
     *
     * @param version the latest that was published; 0: none was
     * @param openChecks planned or begun with any of its versions
     */
    record Template(
            String code,
            Bilingual name,
            int version,
            ChecklistState state,
            boolean hasDraft,
            int items,
            int openChecks) {}

    public List<Template> templates() {
        var byCode = new LinkedHashMap<String, List<ChecklistVersion>>();
        checklists
                .all()
                .forEach(one -> byCode.computeIfAbsent(one.checklist().code(), _ -> new ArrayList<>())
                        .add(one));
        return byCode.values().stream().map(ChecklistEndpoint::template).toList();
    }

    private static Template template(List<ChecklistVersion> versions) {
        var latest = versions.getFirst();
        var shown = versions.stream()
                .filter(one -> one.state() != ChecklistState.DRAFT)
                .findFirst()
                .orElse(latest);
        var checklist = shown.checklist();
        return new Template(
                checklist.code(),
                checklist.name(),
                shown.state() == ChecklistState.DRAFT ? 0 : checklist.version(),
                shown.state(),
                latest.state() == ChecklistState.DRAFT,
                checklist.sections().stream()
                        .mapToInt(one -> one.items().size())
                        .sum(),
                versions.stream().mapToInt(ChecklistVersion::openChecks).sum());
    }

    public List<ChecklistVersion> versions(String code) {
        return checklists.versions(code);
    }

    /** The template that was begun, or why it was not. */
    record Created(@Nullable String code, List<Refusal> refusals) {}

    public Created create(Bilingual name) {
        try {
            return new Created(checklists.create(name), List.of());
        } catch (Refused refused) {
            return new Created(null, refused.refusals());
        }
    }

    public Acted begin(String code) {
        return Acted.by(() -> checklists.begin(code));
    }

    public Acted change(UUID id, int revision, ChecklistDraft draft) {
        return Acted.by(() -> checklists.change(id, revision, draft));
    }

    public Acted discard(UUID id, int revision, @Nullable String reason) {
        return Acted.by(() -> checklists.discard(id, revision, reason));
    }

    public Acted publish(UUID id, int revision, @Nullable String reason) {
        return Acted.by(() -> checklists.publish(id, revision, reason));
    }

    public Acted retire(String code, @Nullable String reason) {
        return Acted.by(() -> checklists.retire(code, reason));
    }

    public Acted restore(String code, @Nullable String reason) {
        return Acted.by(() -> checklists.restore(code, reason));
    }
}
