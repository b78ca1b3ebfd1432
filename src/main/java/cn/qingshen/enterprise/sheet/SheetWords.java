package cn.qingshen.enterprise.sheet;

import cn.qingshen.common.Texts;
import cn.qingshen.enterprise.EvidenceKind;
import cn.qingshen.enterprise.KeyIndustry;
import cn.qingshen.enterprise.ListingBasis;
import cn.qingshen.enterprise.SizeClass;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the values of choices are called in sheets, both ways: Chinese or English in, the asker's language out. */
@Component
class SheetWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final MessageSource messages;
    private final Map<Class<?>, Map<String, Enum<?>>> byWord;

    SheetWords(MessageSource messages) {
        this.messages = messages;
        this.byWord = Map.of(
                ListingBasis.class, words(ListingBasis.class),
                SizeClass.class, words(SizeClass.class),
                KeyIndustry.class, words(KeyIndustry.class),
                EvidenceKind.class, words(EvidenceKind.class),
                YesNo.class, words(YesNo.class));
    }

    /** What a yes-or-no column holds. */
    enum YesNo {
        YES,
        NO
    }

    private <E extends Enum<E>> Map<String, Enum<?>> words(Class<E> choices) {
        var words = new TreeMap<String, Enum<?>>(String.CASE_INSENSITIVE_ORDER);
        for (var choice : choices.getEnumConstants()) {
            words.put(choice.name(), choice);
            LANGUAGES.forEach(language -> words.put(word(choice, language), choice));
            Arrays.stream(messages.getMessage(key(choice) + ".also", null, "", Locale.CHINESE)
                            .split(","))
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> words.put(word, choice));
        }
        return words;
    }

    private static String key(Enum<?> choice) {
        return choice.getDeclaringClass().getSimpleName() + "." + choice.name();
    }

    String word(Enum<?> choice, Locale language) {
        return messages.getMessage(key(choice), null, language);
    }

    /** All the choices there are, for whoever typed none of them. */
    String offered(Class<? extends Enum<?>> choices, Locale language) {
        return Arrays.stream(choices.getEnumConstants())
                .map(choice -> word(choice, language))
                .collect(Collectors.joining(language.equals(Locale.ENGLISH) ? ", " : "、"));
    }

    /** What a column takes, for whoever fills it. */
    String note(SheetColumn column, Locale language) {
        return messages.getMessage("SheetColumn." + column.name(), null, language);
    }

    /** Empty: it is none of the choices. */
    <E extends Enum<E>> Optional<E> choice(Class<E> choices, String typed) {
        var words = byWord.getOrDefault(choices, Map.of());
        return Optional.ofNullable(words.get(narrow(typed))).map(choices::cast);
    }

    /** In the widths that codes, numbers and dates are written in. */
    static String narrow(String typed) {
        var trimmed = Texts.trimToNull(Normalizer.normalize(typed, Normalizer.Form.NFKC));
        return trimmed == null ? "" : trimmed;
    }
}
