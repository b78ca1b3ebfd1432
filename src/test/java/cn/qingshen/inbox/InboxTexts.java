package cn.qingshen.inbox;

import cn.qingshen.GraphQlClient;
import java.util.List;

/** What somebody reads in their inbox. */
public final class InboxTexts {

    private InboxTexts() {}

    public static List<String> of(GraphQlClient reader) {
        return reader.data("{ inboxMessages(first: 100) { nodes { text } } }")
                .at("/inboxMessages/nodes")
                .valueStream()
                .map(message -> message.get("text").asString())
                .toList();
    }
}
