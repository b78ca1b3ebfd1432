package cn.qingshen.common;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says refusals in words: Chinese unless English is asked for. */
@Component
public class UserErrors {

    private final MessageSource messages;

    UserErrors(MessageSource messages) {
        this.messages = messages;
    }

    public String message(Refusal refusal, Locale locale) {
        var language = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.CHINESE;
        return messages.getMessage(
                "refusal." + refusal.code(),
                refusal.args().toArray(),
                refusal.code().name(),
                language);
    }

    public UserError userError(Refusal refusal, Locale locale) {
        return new UserError(refusal.code(), refusal.field(), message(refusal, locale));
    }
}
