package cn.qingshen.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measure found in a round 清洁生产方案.
 *
 * @param version counts its corrections
 * @param investmentWanYuan in 10,000 yuan
 * @param benefitWanYuan economic benefit a year, in 10,000 yuan; a loss is negative
 * @param finishedOn null: it is not done yet
 * @param effects what it saves or avoids a year
 */
public record AuditOption(
        UUID id,
        UUID auditId,
        int version,
        OptionCost cost,
        String name,
        @Nullable String description,
        BigDecimal investmentWanYuan,
        BigDecimal benefitWanYuan,
        LocalDate plannedFinishOn,
        @Nullable LocalDate finishedOn,
        List<Effect> effects) {

    OptionFacts facts() {
        return new OptionFacts(
                cost, name, description, investmentWanYuan, benefitWanYuan, plannedFinishOn, finishedOn, effects);
    }

    /** How much of an indicator, a year, in the indicator's unit. */
    public record Effect(Indicator indicator, BigDecimal amount) {}
}
