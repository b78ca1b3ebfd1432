package cn.qingshen.rectification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which orders.
 *
 * @param state null: in any
 * @param overdue whether only those of which something should have been mended by now
 * @param checkId null: of any check
 */
public record RectificationFilter(
        @Nullable OrderState state,
        boolean overdue,
        @Nullable UUID checkId) {}
