package cn.qingshen.common;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people type, before it is believed. */
public final class Texts {

    private Texts() {}

    private static final Pattern SPACES_AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    /** Letters and marks by their category, but nothing is to be seen: fillers of Hangul and Khmer, the grapheme joiner. */
    private static final String INVISIBLE_LETTERS = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0";

    /** Trimmed of every kind of space, full-width and unbreakable ones too; null when nothing is left. */
    public static @Nullable String trimToNull(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var trimmed = SPACES_AROUND.matcher(typed).replaceAll("");
        return trimmed.isEmpty() ? null : trimmed;
    }

    /**
     * Whether a text can be stored and shown as it is: no control characters (NUL above all), half surrogate pairs, or invisible
     * and direction-changing characters, which make one name look like another. Tablets take the same out while one types, in
     * {@code frontend/offline/clean.ts}.
     */
    public static boolean isClean(String text) {
        return text.codePoints().noneMatch(Texts::isUnclean);
    }

    private static boolean isUnclean(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint != '\n';
            case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> INVISIBLE_LETTERS.indexOf(codePoint) >= 0;
        };
    }

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
