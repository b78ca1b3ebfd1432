package cn.qingshen.audit;

import cn.qingshen.enterprise.KeyIndustry;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the rounds of a year, a city and an industry are to reach and have reached of one indicator, a year, in its unit.
 *
 * @param keyIndustry null: none of the 14
 * @param audits how many rounds name the indicator
 */
public record ResultSum(
        int year,
        String jurisdictionCode,
        @Nullable KeyIndustry keyIndustry,
        Indicator indicator,
        int audits,
        BigDecimal planned,
        BigDecimal achieved) {

    public IndicatorUnit unit() {
        return indicator.unit();
    }
}
