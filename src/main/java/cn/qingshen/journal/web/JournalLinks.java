package cn.qingshen.journal.web;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Ids;
import cn.qingshen.common.Page;
import cn.qingshen.common.Refused;
import cn.qingshen.journal.JournalEntry;
import cn.qingshen.journal.JournalService;
import cn.qingshen.journal.Journaled;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Who leads to a trail: of all of a page together. */
@Controller
class JournalLinks {

    private final JournalService journal;

    JournalLinks(JournalService journal, BatchLoaderRegistry loaders) {
        this.journal = journal;
        loaders.<TrailKey, Page<JournalEntry>>forName("journal")
                .registerMappedBatchLoader((keys, _) -> Mono.fromSupplier(() -> trails(keys)));
    }

    private record TrailKey(UUID id, int first, @Nullable String after) {}

    /** Of every type that implements the interface. */
    @SchemaMapping(typeName = "Journaled", field = "journal")
    CompletableFuture<Page<JournalEntry>> journal(
            Journaled source,
            @Argument int first,
            @Argument @Nullable String after,
            DataLoader<TrailKey, Page<JournalEntry>> journal) {
        Refused.ifAny(Checks.refusals(Checks.page(first)));
        return journal.load(new TrailKey(source.id(), first, after));
    }

    private Map<TrailKey, Page<JournalEntry>> trails(Set<TrailKey> keys) {
        var found = new HashMap<TrailKey, Page<JournalEntry>>();
        keys.stream()
                .collect(Collectors.groupingBy(key -> new TrailKey(Ids.NOBODY, key.first(), key.after())))
                .forEach((asked, same) -> {
                    var pages = journal.pages(same.stream().map(TrailKey::id).toList(), asked.first(), asked.after());
                    same.forEach(key -> found.put(key, pages.getOrDefault(key.id(), Page.empty())));
                });
        return found;
    }
}
