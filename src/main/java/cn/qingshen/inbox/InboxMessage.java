package cn.qingshen.inbox;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as one of its readers has it.
 *
 * @param link the path of the page where something is to be done
 * @param readAt when this reader read it; null: not yet
 */
public record InboxMessage(
        UUID id,
        MessageKind kind,
        List<Arg> args,
        String link,
        @Nullable UUID objectId,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime readAt) {}
