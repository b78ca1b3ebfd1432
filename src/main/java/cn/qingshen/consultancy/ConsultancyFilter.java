package cn.qingshen.consultancy;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Refused;
import cn.qingshen.common.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Which consultancies are meant; what is null does not narrow.
 *
 * @param text part of the name or of the credit code
 * @param barred whether they are barred today
 */
public record ConsultancyFilter(
        @Nullable String text, @Nullable Boolean barred) {

    public static final ConsultancyFilter ALL = new ConsultancyFilter(null, null);

    private static final int LONGEST_TEXT = 100;

    /** @throws Refused {@code TOO_LONG} or {@code INVALID_CHARACTERS}: the text */
    void check() {
        Refused.ifAny(Checks.refusals(Checks.text("filter.text", text, LONGEST_TEXT)));
    }

    /** What to look for; null: nothing was typed. */
    @Nullable String searched() {
        return Texts.trimToNull(text);
    }
}
