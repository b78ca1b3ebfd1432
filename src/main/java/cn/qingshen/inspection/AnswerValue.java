package cn.qingshen.inspection;

import cn.qingshen.common.Texts;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What was answered: one of the three. @param number as it was typed, such as {@code 12.50} */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnswerValue(
        @Nullable String choice,
        @Nullable String number,
        @Nullable String text) {

    private static final int LONGEST_TEXT = 2_000;

    boolean isChoice() {
        return choice != null && number == null && text == null;
    }

    /** At most twelve digits before the point and six behind it: what a meter shows. */
    boolean isNumber() {
        return number != null && choice == null && text == null && number.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?");
    }

    boolean isText() {
        return text != null && choice == null && number == null && Texts.length(text) <= LONGEST_TEXT;
    }

    static @Nullable AnswerValue of(@Nullable String choice, @Nullable BigDecimal number, @Nullable String text) {
        return choice == null && number == null && text == null
                ? null
                : new AnswerValue(choice, number == null ? null : number.toPlainString(), text);
    }
}
