package cn.qingshen.inspection;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Texts;
import cn.qingshen.inspection.Checklist.Choice;
import cn.qingshen.inspection.Checklist.Item;
import cn.qingshen.inspection.Checklist.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a checklist asks, as it is being written: words that are missing are empty, and refused when it is to be published. A section, an item
 * or a choice with an empty code is new, and gets one; the others keep theirs, by which answers name them.
 */
public record ChecklistDraft(Bilingual name, String source, List<Section> sections) {

    private static final int MOST_SECTIONS = 20;
    private static final int MOST_ITEMS = 100;
    private static final int MOST_CHOICES = 20;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_WORDS = 300;
    private static final int LONGEST_UNIT = 20;

    static ChecklistDraft named(Bilingual name) {
        return new ChecklistDraft(trimmed(name), "", List.of());
    }

    /** Trimmed, and without what does not fit the kind of an item. */
    ChecklistDraft normalised() {
        return new ChecklistDraft(
                trimmed(name),
                trimmed(source),
                sections.stream()
                        .map(one -> new Section(
                                one.code(),
                                trimmed(one.title()),
                                one.items().stream()
                                        .map(ChecklistDraft::normalised)
                                        .toList()))
                        .toList());
    }

    private static Item normalised(Item item) {
        var hint = item.hint() == null ? null : trimmed(item.hint());
        var isEmpty = hint == null || (hint.zh() + hint.en()).isEmpty();
        var choices = item.kind() == ItemKind.CHOICE ? item.choices() : List.<Choice>of();
        return new Item(
                item.code(),
                trimmed(item.question()),
                isEmpty ? null : hint,
                item.kind(),
                item.kind() == ItemKind.NUMBER ? trimmed(item.unit()) : null,
                choices.stream()
                        .map(one -> new Choice(one.code(), trimmed(one.label())))
                        .toList(),
                item.photoRequired(),
                item.locationRequired(),
                Texts.trimToNull(item.article()));
    }

    private static Bilingual trimmed(Bilingual words) {
        return new Bilingual(trimmed(words.zh()), trimmed(words.en()));
    }

    private static String trimmed(@Nullable String typed) {
        return Objects.requireNonNullElse(Texts.trimToNull(typed), "");
    }

    /** Every reason why it cannot even be kept. The fields are paths, such as {@code sections[0].items[2].question.zh}. */
    List<Refusal> check(ChecklistCodes known) {
        var items = sections.stream().mapToInt(one -> one.items().size()).sum();
        var found = new ArrayList<>(Checks.refusals(
                Checks.text("source", source, LONGEST_WORDS),
                sections.size() > MOST_SECTIONS ? Refusal.of(RefusalCode.TOO_MANY, "sections", MOST_SECTIONS) : null,
                items > MOST_ITEMS ? Refusal.of(RefusalCode.TOO_MANY, "items", MOST_ITEMS) : null));
        found.addAll(checkName());
        // What is far too much is not looked at one by one.
        if (found.stream().noneMatch(one -> one.code() == RefusalCode.TOO_MANY)) {
            found.addAll(each("sections", sections, ChecklistDraft::check));
            found.addAll(known.check(this));
        }
        return found;
    }

    List<Refusal> checkName() {
        return check("name", name, LONGEST_NAME);
    }

    private static List<Refusal> check(Section section) {
        return Stream.concat(
                        check("title", section.title(), LONGEST_NAME).stream(),
                        each("items", section.items(), ChecklistDraft::check).stream())
                .toList();
    }

    private static List<Refusal> check(Item item) {
        var found = new ArrayList<>(check("question", item.question(), LONGEST_WORDS));
        if (item.hint() != null) {
            found.addAll(check("hint", item.hint(), LONGEST_WORDS));
        }
        found.addAll(Checks.refusals(
                Checks.text("unit", item.unit(), LONGEST_UNIT),
                Checks.text("article", item.article(), LONGEST_WORDS),
                item.choices().size() > MOST_CHOICES
                        ? Refusal.of(RefusalCode.TOO_MANY, "choices", MOST_CHOICES)
                        : null));
        found.addAll(each("choices", item.choices(), choice -> check("label", choice.label(), LONGEST_NAME)));
        return found;
    }

    private static List<Refusal> check(String field, Bilingual words, int longest) {
        return Checks.refusals(
                Checks.text(field + ".zh", words.zh(), longest), Checks.text(field + ".en", words.en(), longest));
    }

    /** What is wrong with each of several, by the path to it. */
    static <T> List<Refusal> each(String field, List<T> all, Function<T, List<Refusal>> check) {
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(i -> check.apply(all.get(i)).stream().map(one -> one.within(field + "[" + i + "]")))
                .toList();
    }
}
