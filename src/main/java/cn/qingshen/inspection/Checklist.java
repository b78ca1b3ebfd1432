package cn.qingshen.inspection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a spot check asks 检查表; its text is in both languages. */
public record Checklist(UUID id, String code, int version, Bilingual name, List<Section> sections) {

    /** Items that belong together. */
    public record Section(String code, Bilingual title, List<Item> items) {}

    /**
     * One question.
     *
     * @param unit of a number; null: it is none
     * @param article what asks for it
     */
    public record Item(
            String code,
            Bilingual question,
            @Nullable Bilingual hint,
            ItemKind kind,
            @Nullable String unit,
            List<Choice> choices,
            boolean photoRequired,
            boolean locationRequired,
            @Nullable String article) {

        /** Whether nothing is wrong with an answer. */
        boolean takes(AnswerValue value) {
            return switch (kind) {
                case YES_NO_NA ->
                    value.isChoice() && List.of("YES", "NO", NOT_APPLICABLE).contains(value.choice());
                case CHOICE ->
                    value.isChoice()
                            && choices.stream().anyMatch(one -> one.code().equals(value.choice()));
                case NUMBER -> value.isNumber();
                case TEXT -> value.isText();
            };
        }
    }

    /** One of the answers to choose from. */
    public record Choice(String code, Bilingual label) {}

    static final String NOT_APPLICABLE = "NA";

    List<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    Optional<Item> item(String code) {
        return items().stream().filter(item -> item.code().equals(code)).findFirst();
    }
}
