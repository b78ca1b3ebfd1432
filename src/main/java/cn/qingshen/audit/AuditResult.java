package cn.qingshen.audit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much of an indicator a round is to reach, and has reached, a year; in the indicator's unit.
 *
 * @param achieved null: not known yet
 */
public record AuditResult(
        Indicator indicator, BigDecimal planned, @Nullable BigDecimal achieved) {

    public IndicatorUnit unit() {
        return indicator.unit();
    }
}
