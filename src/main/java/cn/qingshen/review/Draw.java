package cn.qingshen.review;

import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.draw.ToldValue;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draw of experts for a panel; {@code docs/draw.md} says how.
 *
 * @param number counts the draws of one panel, from 1
 * @param source which public value is taken, such as {@code SSQ 2026135}
 * @param reason why it is made again; null: it is the first
 * @param proposedBy Keycloak's id of whoever began it
 * @param value null: not typed yet
 * @param valueBy Keycloak's id of whoever typed it last
 */
public record Draw(
        UUID id,
        UUID panelId,
        String jurisdictionCode,
        int number,
        DrawState state,
        String source,
        @Nullable String reason,
        String proposedBy,
        @Nullable String frozenHash,
        @Nullable OffsetDateTime frozenAt,
        @Nullable String value,
        @Nullable String valueBy,
        @Nullable OffsetDateTime drawnAt)
        implements ToldValue {

    Draw proposed() {
        return require(DrawState.PROPOSED);
    }

    Draw frozen() {
        return require(DrawState.FROZEN);
    }

    private Draw require(DrawState needed) {
        if (state != needed) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        return this;
    }
}
