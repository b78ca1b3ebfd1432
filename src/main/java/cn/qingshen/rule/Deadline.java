package cn.qingshen.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day by which something must be done, and why it is that day.
 *
 * @param rule as it was in force on the day that is counted from
 * @param countedFrom is not counted itself
 * @param countedTo where the rule leads
 * @param dueOn the same day, or the next that is worked
 * @param movedBy what the arranged day is called on which it would have fallen; null: it was not moved, or by a weekend
 */
public record Deadline(
        StatutoryRule rule,
        LocalDate countedFrom,
        LocalDate countedTo,
        LocalDate dueOn,
        @Nullable String movedBy) {

    public boolean isMoved() {
        return !dueOn.equals(countedTo);
    }
}
