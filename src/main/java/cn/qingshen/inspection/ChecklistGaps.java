package cn.qingshen.inspection;

import static cn.qingshen.inspection.ChecklistDraft.each;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.inspection.Checklist.Item;
import cn.qingshen.inspection.Checklist.Section;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a draft lacks before inspectors can work with it, in both languages. */
final class ChecklistGaps {

    private static final int FEWEST_CHOICES = 2;

    private ChecklistGaps() {}

    /** Every reason not to publish it. */
    static List<Refusal> of(ChecklistDraft draft) {
        var found = new ArrayList<>(words("name", draft.name()));
        found.addAll(Checks.refusals(given("source", draft.source()), few("sections", draft.sections(), 1)));
        found.addAll(each("sections", draft.sections(), ChecklistGaps::of));
        return found;
    }

    private static List<Refusal> of(Section section) {
        var found = new ArrayList<>(words("title", section.title()));
        found.addAll(Checks.refusals(few("items", section.items(), 1)));
        found.addAll(each("items", section.items(), ChecklistGaps::of));
        return found;
    }

    private static List<Refusal> of(Item item) {
        var found = new ArrayList<>(words("question", item.question()));
        if (item.hint() != null) {
            found.addAll(words("hint", item.hint()));
        }
        if (item.unit() != null) {
            found.addAll(Checks.refusals(given("unit", item.unit())));
        }
        if (item.kind() == ItemKind.CHOICE) {
            found.addAll(Checks.refusals(few("choices", item.choices(), FEWEST_CHOICES)));
        }
        // A choice may be a mere number or formula, which is the same in both languages.
        found.addAll(each(
                "choices",
                item.choices(),
                one -> Checks.refusals(
                        given("label.zh", one.label().zh()),
                        english("label.en", one.label().en()))));
        return found;
    }

    static List<Refusal> words(String field, Bilingual words) {
        return Checks.refusals(chinese(field + ".zh", words.zh()), english(field + ".en", words.en()));
    }

    private static @Nullable Refusal chinese(String field, String words) {
        var missing = given(field, words);
        return missing != null || isChinese(words) ? missing : Refusal.of(RefusalCode.NOT_CHINESE, field);
    }

    private static @Nullable Refusal english(String field, String words) {
        return isChinese(words) ? Refusal.of(RefusalCode.NOT_ENGLISH, field) : given(field, words);
    }

    private static boolean isChinese(String words) {
        return words.codePoints().anyMatch(one -> UnicodeScript.of(one) == UnicodeScript.HAN);
    }

    private static @Nullable Refusal given(String field, String words) {
        return words.isEmpty() ? Refusal.of(RefusalCode.REQUIRED, field) : null;
    }

    private static @Nullable Refusal few(String field, Collection<?> all, int fewest) {
        return all.size() < fewest ? Refusal.of(RefusalCode.TOO_FEW, field, fewest) : null;
    }
}
