package cn.qingshen.inspection;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands for an item.
 *
 * @param value null: the answer was taken back
 * @param position where, as the tablet says; null: it did not know
 * @param command what an edit must name
 * @param by whose answer it is
 */
public record CheckAnswer(
        UUID checkId,
        String item,
        @Nullable AnswerValue value,
        @Nullable String note,
        @Nullable Position position,
        UUID command,
        String by,
        OffsetDateTime at) {}
