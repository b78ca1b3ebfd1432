package cn.qingshen.rectification;

import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.inspection.ClosingRule;
import cn.qingshen.inspection.SpotCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A check ends when what it found is mended. */
@Component
class OrdersAreClosed implements ClosingRule {

    private final RectificationQuery query;

    OrdersAreClosed(RectificationQuery query) {
        this.query = query;
    }

    @Override
    public @Nullable Refusal refusal(SpotCheck check) {
        var open = query.open(check.id());
        return open == 0 ? null : Refusal.of(RefusalCode.ORDERS_OPEN, null, open);
    }
}
