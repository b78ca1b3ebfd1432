package cn.qingshen.journal;

import org.jspecify.annotations.Nullable;

/**
 * What somebody just did, to be written down in the same transaction.
 *
 * @param chain the jurisdiction whose chain it belongs to
 * @param action a stable name such as {@code enterprise.correct}
 * @param rule the article that asks for or allows it; null: none in particular
 */
public record JournalAct(
        String chain,
        String action,
        String objectType,
        @Nullable String reason,
        @Nullable String rule) {}
