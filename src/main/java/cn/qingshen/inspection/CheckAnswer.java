package cn.qingshen.inspection;

import cn.qingshen.common.Texts;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands for an item.
 *
 * @param value null: the answer was taken back
 * @param position where the tablet claims that it was
 * @param noPosition why it did not know
 * @param command what an edit must name
 * @param by whose answer it is
 */
public record CheckAnswer(
        UUID checkId,
        String item,
        @Nullable AnswerValue value,
        @Nullable String note,
        @Nullable Position position,
        @Nullable String noPosition,
        UUID command,
        String by,
        OffsetDateTime at) {

    /** Whether it says where it was given, or why nobody knows. */
    boolean isLocated() {
        return position != null || Texts.trimToNull(noPosition) != null;
    }
}
