package cn.qingshen.inbox;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell.
 *
 * @param args in the order of its kind
 * @param link the path of the page where something is to be done, such as {@code /enterprises}
 * @param objectId what it is about; null: nothing in particular
 * @param dedupeKey what makes it the same message, such as {@code LIST_SUBMITTED/<list>/<version>}: said once, however often
 *     it is posted
 */
public record Message(
        Audience audience,
        MessageKind kind,
        List<Arg> args,
        String link,
        @Nullable UUID objectId,
        String dedupeKey) {}
