package cn.qingshen.sanction;

import cn.qingshen.inspection.Severity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A finding that a sanction rests on. @param article what it breaks; null: nothing in particular */
public record SanctionGround(
        UUID sanctionId,
        UUID findingId,
        Severity severity,
        @Nullable String article,
        String text) {}
