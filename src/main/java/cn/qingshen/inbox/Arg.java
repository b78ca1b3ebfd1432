package cn.qingshen.inbox;

import cn.qingshen.account.Asker;
import java.time.LocalDate;

/** One thing that a message names, kept so that each reader gets it in their own language. */
public record Arg(ArgKind kind, String value) {

    /** What is the same in every language: a name, a year, a number of a document, a reason. */
    public static Arg text(Object value) {
        return new Arg(ArgKind.TEXT, value.toString());
    }

    public static Arg day(LocalDate day) {
        return new Arg(ArgKind.DAY, day.toString());
    }

    /** @param code of GB/T 2260, such as {@code 620100}, or {@link Asker#PROVINCE} */
    public static Arg jurisdiction(String code) {
        return new Arg(ArgKind.JURISDICTION, code);
    }

    /** What a statutory rule sets a time for. */
    public static Arg rule(Enum<?> code) {
        return new Arg(ArgKind.RULE, code.name());
    }
}
