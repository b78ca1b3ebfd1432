package cn.qingshen.audit;

import static cn.qingshen.common.RefusalCode.OUT_OF_RANGE;
import static cn.qingshen.common.RefusalCode.REQUIRED;

import cn.qingshen.common.Refusal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers that people type of a round, within what can be stored exactly. */
final class Amounts {

    private static final int MONEY_DECIMALS = 4;
    private static final int DECIMALS = 6;
    private static final BigDecimal LARGEST = new BigDecimal("100000000000");

    private Amounts() {}

    /** In 10,000 yuan, with at most four decimals: to the yuan. */
    static @Nullable Refusal money(String field, @Nullable BigDecimal amount, BigDecimal least, BigDecimal most) {
        return check(field, amount, least, most, MONEY_DECIMALS);
    }

    /** Of an indicator, with at most six decimals: to the gram. */
    static @Nullable Refusal of(String field, @Nullable BigDecimal amount) {
        return check(field, amount, BigDecimal.ZERO, LARGEST, DECIMALS);
    }

    private static @Nullable Refusal check(
            String field, @Nullable BigDecimal amount, BigDecimal least, BigDecimal most, int decimals) {
        if (amount == null) {
            return Refusal.of(REQUIRED, field);
        }
        var fits = amount.compareTo(least) >= 0
                && amount.compareTo(most) <= 0
                && amount.stripTrailingZeros().scale() <= decimals;
        return fits ? null : Refusal.of(OUT_OF_RANGE, field, least.toPlainString(), most.toPlainString());
    }
}
