package cn.qingshen.common;

import static cn.qingshen.common.RefusalCode.INVALID_CHARACTERS;
import static cn.qingshen.common.RefusalCode.OUT_OF_RANGE;
import static cn.qingshen.common.RefusalCode.REQUIRED;
import static cn.qingshen.common.RefusalCode.TOO_LONG;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks that many inputs share; null: nothing is wrong. */
public final class Checks {

    public static final int LONGEST_REASON = 500;

    /** As many of a list as may be asked for at once. */
    public static final int LONGEST_PAGE = 100;

    private Checks() {}

    /** Those of several checks that found something. */
    public static List<Refusal> refusals(@Nullable Refusal... found) {
        return Stream.of(found).filter(Objects::nonNull).toList();
    }

    /** One line of text that may be missing. */
    public static @Nullable Refusal text(String field, @Nullable String value, int longest) {
        return value != null && value.indexOf('\n') >= 0 && Texts.length(value) <= longest
                ? Refusal.of(INVALID_CHARACTERS, field)
                : longText(field, value, longest);
    }

    /** Text of any number of lines that may be missing. */
    public static @Nullable Refusal longText(String field, @Nullable String value, int longest) {
        if (value == null) {
            return null;
        }
        if (Texts.length(value) > longest) {
            return Refusal.of(TOO_LONG, field, longest);
        }
        return Texts.isClean(value) ? null : Refusal.of(INVALID_CHARACTERS, field);
    }

    /** One line of text that must be given. */
    public static @Nullable Refusal required(String field, @Nullable String value, int longest) {
        return Texts.trimToNull(value) == null ? Refusal.of(REQUIRED, field) : text(field, value, longest);
    }

    /** A day that must be given, from one to another. */
    public static @Nullable Refusal between(String field, @Nullable LocalDate day, LocalDate first, LocalDate last) {
        if (day == null) {
            return Refusal.of(REQUIRED, field);
        }
        return day.isBefore(first) || day.isAfter(last) ? Refusal.of(OUT_OF_RANGE, field, first, last) : null;
    }

    /** How many of a list are asked for. */
    public static @Nullable Refusal page(int first) {
        return first < 1 || first > LONGEST_PAGE ? Refusal.of(OUT_OF_RANGE, "first", 1, LONGEST_PAGE) : null;
    }

    /** Why something is done, which must be said. */
    public static @Nullable Refusal reason(@Nullable String reason) {
        return required("reason", reason, LONGEST_REASON);
    }

    /** A reason that must be given, as it is kept. @throws Refused as {@link #reason} says */
    public static String givenReason(@Nullable String typed) {
        Refused.ifAny(refusals(reason(typed)));
        return Objects.requireNonNull(typed).strip();
    }
}
