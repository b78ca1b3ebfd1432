package cn.qingshen.inbox.web;

import cn.qingshen.common.Ids;
import cn.qingshen.common.Page;
import cn.qingshen.common.PageInfo;
import cn.qingshen.common.UserError;
import cn.qingshen.common.UserErrors;
import cn.qingshen.graphql.NodeSource;
import cn.qingshen.inbox.InboxMessage;
import cn.qingshen.inbox.InboxService;
import cn.qingshen.inbox.MessageWords;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The inbox for programs that work in a person's name. */
@Controller
class InboxController implements NodeSource {

    private final InboxService inbox;
    private final MessageWords words;
    private final UserErrors errors;

    InboxController(InboxService inbox, MessageWords words, UserErrors errors) {
        this.inbox = inbox;
        this.words = words;
        this.errors = errors;
    }

    /** A page of messages; how many are unread is counted only when asked for. */
    record InboxMessageConnection(List<Page.Edge<InboxMessage>> edges, PageInfo pageInfo) {

        public List<InboxMessage> nodes() {
            return edges.stream().map(Page.Edge::node).toList();
        }
    }

    /** @param ids null: all */
    record MarkReadInput(@Nullable List<String> ids) {}

    record MarkReadPayload(int unreadCount, List<UserError> userErrors) {}

    @Override
    public @Nullable Object node(UUID id, DataFetchingEnvironment environment) {
        return inbox.byId(id).orElse(null);
    }

    @QueryMapping
    InboxMessageConnection inboxMessages(
            @Argument int first,
            @Argument @Nullable String after,
            @Argument boolean unread,
            DataFetchingEnvironment environment) {
        var page = environment.getSelectionSet().containsAnyOf("edges", "nodes", "pageInfo")
                ? inbox.page(first, after, unread)
                : Page.<InboxMessage>empty();
        return new InboxMessageConnection(page.edges(), page.pageInfo());
    }

    @SchemaMapping(typeName = "InboxMessageConnection")
    int unreadCount() {
        return inbox.unread();
    }

    @SchemaMapping
    String text(InboxMessage message, Locale locale) {
        return words.text(message.kind(), message.args(), locale);
    }

    @MutationMapping
    MarkReadPayload inboxMarkRead(@Argument MarkReadInput input, Locale locale) {
        var refused = errors.tried(() -> mark(input.ids()), locale);
        return new MarkReadPayload(inbox.unread(), refused);
    }

    private void mark(@Nullable List<String> ids) {
        if (ids == null) {
            inbox.markAllRead();
        } else {
            inbox.markRead(ids.stream().flatMap(id -> Ids.parse(id).stream()).toList());
        }
    }
}
