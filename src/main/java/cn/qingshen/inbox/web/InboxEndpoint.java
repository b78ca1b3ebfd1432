package cn.qingshen.inbox.web;

import cn.qingshen.common.Acted;
import cn.qingshen.inbox.InboxMessage;
import cn.qingshen.inbox.InboxService;
import com.vaadin.hilla.BrowserCallable;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The inbox for its page and the bell. */
@BrowserCallable
@PermitAll
class InboxEndpoint {

    private final InboxService inbox;

    InboxEndpoint(InboxService inbox) {
        this.inbox = inbox;
    }

    /** A page of messages; {@code endCursor} asks for the next. */
    record MessagePage(List<InboxMessage> items, @Nullable String endCursor, boolean hasNextPage) {}

    public MessagePage page(int first, @Nullable String after, boolean unreadOnly) {
        var page = inbox.page(first, after, unreadOnly);
        return new MessagePage(page.nodes(), page.endCursor(), page.hasNextPage());
    }

    public int unread() {
        return inbox.unread();
    }

    public Acted markRead(List<UUID> ids) {
        return Acted.by(() -> inbox.markRead(ids));
    }

    public Acted markAllRead() {
        return Acted.by(inbox::markAllRead);
    }
}
