package cn.qingshen.file;

import cn.qingshen.common.Texts;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file is called, without folders or invisible characters. */
final class FileName {

    private static final int LONGEST = 200;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

    private FileName() {}

    /** @param name as the sender gives it; null: it has none */
    static String of(@Nullable String name) {
        var last = FOLDERS.matcher(Objects.requireNonNullElse(name, "")).replaceFirst("");
        var shown = last.codePoints()
                .mapToObj(Character::toString)
                .filter(character -> Texts.isClean(character) && !character.equals("\n"))
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString()
                .strip();
        // From its end, so that what it is called after the point stays.
        var from = Math.max(0, Texts.length(shown) - LONGEST);
        return shown.isEmpty() ? "file" : shown.substring(shown.offsetByCodePoints(0, from));
    }
}
