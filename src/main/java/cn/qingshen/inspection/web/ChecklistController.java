package cn.qingshen.inspection.web;

import cn.qingshen.common.Ids;
import cn.qingshen.common.Refused;
import cn.qingshen.common.UserError;
import cn.qingshen.common.UserErrors;
import cn.qingshen.inspection.Bilingual;
import cn.qingshen.inspection.Checklist;
import cn.qingshen.inspection.ChecklistDraft;
import cn.qingshen.inspection.ChecklistService;
import cn.qingshen.inspection.ChecklistVersion;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The versions of checklists for programs. */
@Controller
class ChecklistController {

    private final ChecklistService checklists;
    private final UserErrors messages;

    ChecklistController(ChecklistService checklists, UserErrors messages) {
        this.checklists = checklists;
        this.messages = messages;
    }

    record CreateInput(Bilingual name) {}

    record BeginInput(String code) {}

    record ChangeInput(String id, int revision, Bilingual name, String source, List<Checklist.Section> sections) {}

    record DraftInput(String id, int revision, @Nullable String reason) {}

    record ReasonInput(String code, @Nullable String reason) {}

    /** The latest version of the template, also after a refusal. */
    record Payload(@Nullable ChecklistVersion version, List<UserError> userErrors) {}

    @QueryMapping
    List<ChecklistVersion> checklistVersions(@Argument @Nullable String code) {
        return code == null ? checklists.all() : checklists.versions(code);
    }

    @MutationMapping
    Payload checklistCreate(@Argument CreateInput input, Locale locale) {
        try {
            return new Payload(latest(checklists.create(input.name())), List.of());
        } catch (Refused refused) {
            return new Payload(null, messages.userErrors(refused, locale));
        }
    }

    @MutationMapping
    Payload checklistBegin(@Argument BeginInput input, Locale locale) {
        return payload(input.code(), locale, () -> checklists.begin(input.code()));
    }

    @MutationMapping
    Payload checklistChange(@Argument ChangeInput input, Locale locale) {
        var draft = new ChecklistDraft(input.name(), input.source(), input.sections());
        return ofDraft(input.id(), locale, id -> checklists.change(id, input.revision(), draft));
    }

    @MutationMapping
    Payload checklistDiscard(@Argument DraftInput input, Locale locale) {
        return ofDraft(input.id(), locale, id -> checklists.discard(id, input.revision(), input.reason()));
    }

    @MutationMapping
    Payload checklistPublish(@Argument DraftInput input, Locale locale) {
        return ofDraft(input.id(), locale, id -> checklists.publish(id, input.revision(), input.reason()));
    }

    @MutationMapping
    Payload checklistRetire(@Argument ReasonInput input, Locale locale) {
        return payload(input.code(), locale, () -> checklists.retire(input.code(), input.reason()));
    }

    @MutationMapping
    Payload checklistRestore(@Argument ReasonInput input, Locale locale) {
        return payload(input.code(), locale, () -> checklists.restore(input.code(), input.reason()));
    }

    /** Which template a draft is of is asked first: one that is discarded can tell no more. */
    private Payload ofDraft(String typedId, Locale locale, Consumer<UUID> act) {
        var id = Ids.known(typedId);
        var code = checklists.version(id).map(one -> one.checklist().code()).orElse("");
        return payload(code, locale, () -> act.accept(id));
    }

    private Payload payload(String code, Locale locale, Runnable act) {
        var errors = messages.tried(act, locale);
        return new Payload(latest(code), errors);
    }

    private @Nullable ChecklistVersion latest(String code) {
        return checklists.versions(code).stream().findFirst().orElse(null);
    }
}
