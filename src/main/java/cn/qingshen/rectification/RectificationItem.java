package cn.qingshen.rectification;

import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.inspection.Severity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One finding to be mended. Each verb checks the state that it leaves, and refuses with {@code WRONG_STATE}.
 *
 * @param article what it breaks; null: nothing in particular
 * @param overdue whether the enterprise owes it since a day before today
 */
public record RectificationItem(
        UUID id,
        UUID orderId,
        UUID findingId,
        Severity severity,
        @Nullable String article,
        String text,
        LocalDate dueOn,
        ItemState state,
        boolean overdue) {

    RectificationItem owed() {
        return require(state.isOwed());
    }

    RectificationItem handedIn() {
        return require(state == ItemState.HANDED_IN);
    }

    private RectificationItem require(boolean allowed) {
        if (!allowed) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        return this;
    }
}
