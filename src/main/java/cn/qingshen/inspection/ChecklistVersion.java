package cn.qingshen.inspection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a checklist, as those who keep it see it.
 *
 * @param validFrom when it was published; null: it is a draft
 * @param source what it was made after, and whether the authority has confirmed it
 * @param revision how often the draft was changed
 * @param openChecks planned or begun with it, of those that whoever asks may see
 */
public record ChecklistVersion(
        Checklist checklist,
        ChecklistState state,
        @Nullable LocalDate validFrom,
        String source,
        int revision,
        int openChecks) {

    boolean isDraft() {
        return state == ChecklistState.DRAFT;
    }

    ChecklistDraft content() {
        return new ChecklistDraft(checklist.name(), source, checklist.sections());
    }
}
