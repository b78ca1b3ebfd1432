package cn.qingshen.common;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says refusals in words: Chinese unless English is asked for. */
@Component
public class UserErrors {

    private final Words words;

    UserErrors(Words words) {
        this.words = words;
    }

    public UserError userError(Refusal refusal, Locale locale) {
        var message = words.get(
                "refusal." + refusal.code(),
                Words.language(locale),
                refusal.args().toArray());
        return new UserError(refusal.code(), refusal.field(), message);
    }

    public List<UserError> userErrors(Refused refused, Locale locale) {
        return refused.refusals().stream()
                .map(refusal -> userError(refusal, locale))
                .toList();
    }

    /** Does something, and says why it was refused; empty: it was done. */
    public List<UserError> tried(Runnable act, Locale locale) {
        try {
            act.run();
            return List.of();
        } catch (Refused refused) {
            return userErrors(refused, locale);
        }
    }
}
