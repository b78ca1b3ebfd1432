package cn.qingshen.common;

import static cn.qingshen.common.RefusalCode.INVALID_CHARACTERS;
import static cn.qingshen.common.RefusalCode.REQUIRED;
import static cn.qingshen.common.RefusalCode.TOO_LONG;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks that many inputs share; null: nothing is wrong. */
public final class Checks {

    public static final int LONGEST_REASON = 500;

    private Checks() {}

    /** Those of several checks that found something. */
    public static List<Refusal> refusals(@Nullable Refusal... found) {
        return Stream.of(found).filter(Objects::nonNull).toList();
    }

    /** One line of text that may be missing. */
    public static @Nullable Refusal text(String field, @Nullable String value, int longest) {
        if (value == null) {
            return null;
        }
        if (Texts.length(value) > longest) {
            return Refusal.of(TOO_LONG, field, longest);
        }
        return Texts.isClean(value) && value.indexOf('\n') < 0 ? null : Refusal.of(INVALID_CHARACTERS, field);
    }

    /** One line of text that must be given. */
    public static @Nullable Refusal required(String field, @Nullable String value, int longest) {
        return Texts.trimToNull(value) == null ? Refusal.of(REQUIRED, field) : text(field, value, longest);
    }

    /** Why something is done, which must be said. */
    public static @Nullable Refusal reason(@Nullable String reason) {
        return required("reason", reason, LONGEST_REASON);
    }
}
