package cn.qingshen.inspection;

import cn.qingshen.common.Refusal;
import org.jspecify.annotations.Nullable;

/** What must be so before a check whose result was issued is closed; other features bring their own. */
public interface ClosingRule {

    /** Null: nothing stands against it. */
    @Nullable Refusal refusal(SpotCheck check);
}
