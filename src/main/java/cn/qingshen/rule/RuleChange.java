package cn.qingshen.rule;

import cn.qingshen.common.Texts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a rule is from a day on.
 *
 * @param value 1 to 1,000, and 0 where the rule may ask for nothing; of {@link RuleUnit#END_OF_MONTH} 1 to 12
 * @param validFrom after the day from which the present one holds; may be in the future
 */
public record RuleChange(
        RuleCode code,
        @Nullable String article,
        int value,
        RuleUnit unit,
        @Nullable LocalDate validFrom,
        @Nullable String reason) {

    RuleChange normalised() {
        return new RuleChange(code, Texts.trimToNull(article), value, unit, validFrom, Texts.trimToNull(reason));
    }
}
