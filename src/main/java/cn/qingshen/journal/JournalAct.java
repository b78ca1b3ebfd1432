package cn.qingshen.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody just did, to be written down in the same transaction.
 *
 * @param chain the jurisdiction whose chain it belongs to
 * @param action a stable name such as {@code enterprise.correct}
 * @param before the object as it was, any record; null: it did not exist. Only what differs from {@code after} is kept.
 * @param rule the article that asks for or allows it; null: none in particular
 */
public record JournalAct(
        String chain,
        String action,
        String objectType,
        UUID objectId,
        @Nullable Object before,
        @Nullable Object after,
        @Nullable String reason,
        @Nullable String rule) {}
