package cn.qingshen.inbox;

import cn.qingshen.common.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Puts messages into words, for mails and programs; the pages do it themselves, in the same words. */
@Component
public class MessageWords {

    private final Words words;
    private final JurisdictionNameQuery jurisdictions;
    private final Map<Locale, Map<String, String>> names = new ConcurrentHashMap<>();

    MessageWords(Words words, JurisdictionNameQuery jurisdictions) {
        this.words = words;
        this.jurisdictions = jurisdictions;
    }

    /** Chinese unless English is asked for. */
    public String text(MessageKind kind, List<Arg> args, Locale locale) {
        var language = Words.language(locale);
        var said = args.stream().map(arg -> text(arg, language)).toArray();
        return words.get("MessageKind." + kind, language, said);
    }

    private String text(Arg arg, Locale language) {
        return switch (arg.kind()) {
            case TEXT -> arg.value();
            case DAY -> day(language).format(LocalDate.parse(arg.value()));
            case RULE -> words.get("RuleCode." + arg.value(), language);
            case JURISDICTION ->
                names.computeIfAbsent(language, jurisdictions::names).getOrDefault(arg.value(), arg.value());
        };
    }

    private static DateTimeFormatter day(Locale language) {
        return DateTimeFormatter.ofPattern(language.equals(Locale.ENGLISH) ? "d MMM uuuu" : "uuuu年M月d日", language);
    }
}
