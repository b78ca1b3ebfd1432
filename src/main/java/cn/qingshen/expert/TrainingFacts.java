package cn.qingshen.expert;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is entered of a training. @param hours more than 0, at most 200, tenths at the finest */
public record TrainingFacts(
        @Nullable String topic,
        @Nullable LocalDate heldOn,
        @Nullable BigDecimal hours) {

    private static final LocalDate EARLIEST = LocalDate.of(2004, 1, 1);
    private static final BigDecimal MOST = BigDecimal.valueOf(200);

    TrainingFacts normalised() {
        return new TrainingFacts(Texts.trimToNull(topic), heldOn, hours);
    }

    List<Refusal> check(LocalDate today) {
        return Checks.refusals(
                Checks.required("topic", topic, 200), Checks.between("heldOn", heldOn, EARLIEST, today), checkHours());
    }

    private @Nullable Refusal checkHours() {
        if (hours == null) {
            return Refusal.of(RefusalCode.REQUIRED, "hours");
        }
        return hours.signum() <= 0
                        || hours.compareTo(MOST) > 0
                        || hours.stripTrailingZeros().scale() > 1
                ? Refusal.of(RefusalCode.OUT_OF_RANGE, "hours", "0.1", MOST)
                : null;
    }
}
