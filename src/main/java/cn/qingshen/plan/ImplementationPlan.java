package cn.qingshen.plan;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The plan that a city files with its list 年度实施计划 (plan 3.2).
 *
 * @param budgetWanYuan what the city sets aside, in 10,000 yuan (plan 4.4); at most four decimals
 */
public record ImplementationPlan(
        @Nullable String goals,
        @Nullable String schedule,
        @Nullable String responsible,
        @Nullable BigDecimal budgetWanYuan) {

    static final ImplementationPlan NONE = new ImplementationPlan(null, null, null, null);

    private static final int LONGEST = 2_000;
    private static final int MOST_DECIMALS = 4;
    private static final BigDecimal LARGEST = new BigDecimal("1000000");

    ImplementationPlan normalised() {
        return new ImplementationPlan(
                Texts.trimToNull(goals), Texts.trimToNull(schedule), Texts.trimToNull(responsible), budgetWanYuan);
    }

    /** Whether it says the same; a budget of 85.5 is one of 85.5000. */
    boolean says(ImplementationPlan other) {
        var isSameBudget = budgetWanYuan == null || other.budgetWanYuan == null
                ? budgetWanYuan == other.budgetWanYuan
                : budgetWanYuan.compareTo(other.budgetWanYuan) == 0;
        return isSameBudget
                && Objects.equals(goals, other.goals)
                && Objects.equals(schedule, other.schedule)
                && Objects.equals(responsible, other.responsible);
    }

    /** What of it cannot be stored. */
    List<Refusal> check() {
        return Stream.of(
                        Checks.longText("goals", goals, LONGEST),
                        Checks.longText("schedule", schedule, LONGEST),
                        Checks.longText("responsible", responsible, LONGEST),
                        budget())
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private @Nullable Refusal budget() {
        if (budgetWanYuan == null) {
            return null;
        }
        var isPlausible = budgetWanYuan.signum() >= 0
                && budgetWanYuan.compareTo(LARGEST) <= 0
                && budgetWanYuan.stripTrailingZeros().scale() <= MOST_DECIMALS;
        return isPlausible ? null : Refusal.of(RefusalCode.OUT_OF_RANGE, "budgetWanYuan", 0, LARGEST);
    }

    /** What is missing before it can be submitted. */
    List<Refusal> missing() {
        return Stream.of(
                        goals == null ? Refusal.of(RefusalCode.REQUIRED, "goals") : null,
                        schedule == null ? Refusal.of(RefusalCode.REQUIRED, "schedule") : null,
                        responsible == null ? Refusal.of(RefusalCode.REQUIRED, "responsible") : null,
                        budgetWanYuan == null ? Refusal.of(RefusalCode.REQUIRED, "budgetWanYuan") : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
