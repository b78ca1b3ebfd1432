package cn.qingshen.common;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reason why an act was refused.
 *
 * @param field the path of the input at fault, such as {@code creditCode} or {@code evidence[0].dated}; null: the act as a whole
 * @param args what the message names: a limit, a date, another enterprise
 */
public record Refusal(RefusalCode code, @Nullable String field, List<String> args) {

    public static Refusal of(RefusalCode code, @Nullable String field, Object... args) {
        return new Refusal(
                code, field, List.of(args).stream().map(String::valueOf).toList());
    }

    /** The same refusal, of a field inside another: {@code dated} becomes {@code evidence[0].dated}. */
    public Refusal within(String outer) {
        return new Refusal(code, field == null ? outer : outer + "." + field, args);
    }
}
