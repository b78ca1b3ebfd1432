package cn.qingshen.rule;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number of the law or the plan, as it is or was in force.
 *
 * @param article where it is written, in Chinese
 * @param value how many units; of {@link RuleUnit#END_OF_MONTH} the month
 * @param validTo the first day on which it no longer is in force; null: it is
 */
public record StatutoryRule(
        UUID id,
        RuleCode code,
        String article,
        int value,
        RuleUnit unit,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
