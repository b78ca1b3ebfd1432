package cn.qingshen.common;

import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the server itself says to people, from {@code messages*.properties}. */
@Component
public class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** Chinese unless English is asked for. */
    public static Locale language(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.CHINESE;
    }

    /** @param args go in as they are written, numbers without separators */
    public String get(String key, Locale language, Object... args) {
        return messages.getMessage(key, Stream.of(args).map(String::valueOf).toArray(), key, language);
    }
}
