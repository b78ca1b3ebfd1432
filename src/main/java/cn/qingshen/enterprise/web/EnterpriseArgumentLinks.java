package cn.qingshen.enterprise.web;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Ids;
import cn.qingshen.common.Page;
import cn.qingshen.common.Refused;
import cn.qingshen.enterprise.Enterprise;
import cn.qingshen.enterprise.EnterpriseService;
import cn.qingshen.enterprise.OfEnterprise;
import cn.qingshen.journal.JournalEntry;
import cn.qingshen.journal.JournalService;
import graphql.schema.DataFetchingEnvironment;
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

/** What an enterprise leads to that takes arguments or columns of its own: collected for a page first, like the rest. */
@Controller
class EnterpriseArgumentLinks {

    private final EnterpriseService enterprises;
    private final JournalService journal;

    EnterpriseArgumentLinks(EnterpriseService enterprises, JournalService journal, BatchLoaderRegistry loaders) {
        this.enterprises = enterprises;
        this.journal = journal;
        loaders.<TrailKey, Page<JournalEntry>>forName("journal")
                .registerMappedBatchLoader((keys, _) -> Mono.fromSupplier(() -> trails(keys)));
        loaders.<ByIdKey, Enterprise>forName("enterpriseById")
                .registerMappedBatchLoader((keys, _) -> Mono.fromSupplier(() -> byId(keys)));
    }

    private record TrailKey(UUID id, int first, @Nullable String after) {}

    private record ByIdKey(UUID id, Set<String> columns) {}

    @SchemaMapping(typeName = "Enterprise")
    CompletableFuture<Page<JournalEntry>> journal(
            Enterprise enterprise,
            @Argument int first,
            @Argument @Nullable String after,
            DataLoader<TrailKey, Page<JournalEntry>> journal) {
        Refused.ifAny(Checks.refusals(Checks.page(first)));
        return journal.load(new TrailKey(enterprise.id(), first, after));
    }

    @SchemaMapping(typeName = "Enterprise")
    @Nullable CompletableFuture<Enterprise> mergedInto(
            Enterprise enterprise,
            DataLoader<ByIdKey, Enterprise> enterpriseById,
            DataFetchingEnvironment environment) {
        return enterprise.mergedInto() == null
                ? null
                : enterpriseById.load(new ByIdKey(enterprise.mergedInto(), Selection.of(environment)));
    }

    @SchemaMapping(typeName = "Audit", field = "enterprise")
    CompletableFuture<Enterprise> enterpriseOfAudit(
            OfEnterprise source, DataLoader<ByIdKey, Enterprise> enterpriseById, DataFetchingEnvironment environment) {
        return enterprise(source, enterpriseById, environment);
    }

    @SchemaMapping(typeName = "AnnualListItem")
    CompletableFuture<Enterprise> enterprise(
            OfEnterprise source, DataLoader<ByIdKey, Enterprise> enterpriseById, DataFetchingEnvironment environment) {
        return enterpriseById.load(new ByIdKey(source.enterpriseId(), Selection.of(environment)));
    }

    @SchemaMapping(typeName = "Notice", field = "enterprise")
    CompletableFuture<Enterprise> notified(
            OfEnterprise source, DataLoader<ByIdKey, Enterprise> enterpriseById, DataFetchingEnvironment environment) {
        return enterprise(source, enterpriseById, environment);
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

    private Map<ByIdKey, Enterprise> byId(Set<ByIdKey> keys) {
        var found = new HashMap<ByIdKey, Enterprise>();
        keys.stream().collect(Collectors.groupingBy(ByIdKey::columns)).forEach((columns, same) -> {
            var read = enterprises.byIds(same.stream().map(ByIdKey::id).toList(), columns).stream()
                    .collect(Collectors.toMap(Enterprise::id, one -> one));
            same.stream().filter(key -> read.containsKey(key.id())).forEach(key -> found.put(key, read.get(key.id())));
        });
        return found;
    }
}
