package cn.qingshen.enterprise.web;

import cn.qingshen.common.Page;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.enterprise.Enterprise;
import cn.qingshen.enterprise.EnterpriseService;
import cn.qingshen.journal.JournalEntry;
import cn.qingshen.journal.JournalService;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
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

/** What an enterprise leads to that takes arguments or columns of its own: collected for a page first, like the rest. */
@Controller
class EnterpriseArgumentLinks {

    private static final int LONGEST_PAGE = 100;

    private final EnterpriseService enterprises;
    private final JournalService journal;

    EnterpriseArgumentLinks(EnterpriseService enterprises, JournalService journal, BatchLoaderRegistry loaders) {
        this.enterprises = enterprises;
        this.journal = journal;
        loaders.<TrailKey, Page<JournalEntry>>forName("journal")
                .registerMappedBatchLoader((keys, _) -> Mono.fromSupplier(() -> trails(keys)));
        loaders.<MergedKey, Enterprise>forName("mergedInto")
                .registerMappedBatchLoader((keys, _) -> Mono.fromSupplier(() -> merged(keys)));
    }

    private record TrailKey(UUID id, int first, @Nullable String after) {}

    private record MergedKey(UUID id, Set<String> columns) {}

    @SchemaMapping(typeName = "Enterprise")
    CompletableFuture<Page<JournalEntry>> journal(
            Enterprise enterprise,
            @Argument int first,
            @Argument @Nullable String after,
            DataLoader<TrailKey, Page<JournalEntry>> journal) {
        if (first < 1 || first > LONGEST_PAGE) {
            throw new Refused(List.of(Refusal.of(RefusalCode.OUT_OF_RANGE, "first", 1, LONGEST_PAGE)));
        }
        return journal.load(new TrailKey(enterprise.id(), first, after));
    }

    @SchemaMapping(typeName = "Enterprise")
    @Nullable CompletableFuture<Enterprise> mergedInto(
            Enterprise enterprise, DataLoader<MergedKey, Enterprise> mergedInto, DataFetchingEnvironment environment) {
        return enterprise.mergedInto() == null
                ? null
                : mergedInto.load(new MergedKey(enterprise.mergedInto(), Selection.of(environment)));
    }

    private Map<TrailKey, Page<JournalEntry>> trails(Set<TrailKey> keys) {
        var found = new HashMap<TrailKey, Page<JournalEntry>>();
        keys.stream()
                .collect(Collectors.groupingBy(key -> new TrailKey(Ids.NOBODY, key.first(), key.after())))
                .forEach((asked, same) -> {
                    var pages = journal.pages(same.stream().map(TrailKey::id).toList(), asked.first(), asked.after());
                    same.forEach(key -> found.put(key, pages.getOrDefault(key.id(), new Page<>(List.of(), false))));
                });
        return found;
    }

    private Map<MergedKey, Enterprise> merged(Set<MergedKey> keys) {
        var found = new HashMap<MergedKey, Enterprise>();
        keys.stream().collect(Collectors.groupingBy(MergedKey::columns)).forEach((columns, same) -> {
            var byId = enterprises.byIds(same.stream().map(MergedKey::id).toList(), columns).stream()
                    .collect(Collectors.toMap(Enterprise::id, one -> one));
            same.stream().filter(key -> byId.containsKey(key.id())).forEach(key -> found.put(key, byId.get(key.id())));
        });
        return found;
    }
}
