package cn.qingshen.inbox;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to one person.
 *
 * @param attempts how often it has been tried, this time counted
 * @param email null: there is no address any more
 * @param language of {@code person.language}
 */
record Mail(
        UUID id,
        int attempts,
        String name,
        @Nullable String email,
        boolean isWanted,
        String language,
        MessageKind kind,
        List<Arg> args,
        String link) {}
