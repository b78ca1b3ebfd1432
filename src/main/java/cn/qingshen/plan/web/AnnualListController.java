package cn.qingshen.plan.web;

import static java.util.stream.Collectors.toMap;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Ids;
import cn.qingshen.common.Page;
import cn.qingshen.common.PageInfo;
import cn.qingshen.common.Refused;
import cn.qingshen.enterprise.Reference.Jurisdiction;
import cn.qingshen.enterprise.ReferenceService;
import cn.qingshen.graphql.NodeSource;
import cn.qingshen.plan.AnnualList;
import cn.qingshen.plan.AnnualListItem;
import cn.qingshen.plan.AnnualListService;
import cn.qingshen.plan.ListFile;
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
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What programs read of the yearly lists. */
@Controller
class AnnualListController implements NodeSource {

    private final AnnualListService lists;
    private final ReferenceService reference;

    AnnualListController(AnnualListService lists, ReferenceService reference, BatchLoaderRegistry loaders) {
        this.lists = lists;
        this.reference = reference;
        loaders.<ItemsKey, Page<AnnualListItem>>forName("annualListItems")
                .registerMappedBatchLoader((keys, _) -> Mono.fromSupplier(() -> pages(keys)));
    }

    private record ItemsKey(
            UUID listId, int first, @Nullable String after) {}

    /** A page of a list's enterprises. */
    record ItemConnection(List<Page.Edge<AnnualListItem>> edges, PageInfo pageInfo) {

        static ItemConnection of(Page<AnnualListItem> page) {
            return new ItemConnection(page.edges(), page.pageInfo());
        }

        public List<AnnualListItem> nodes() {
            return edges.stream().map(Page.Edge::node).toList();
        }
    }

    @Override
    public @Nullable Object node(UUID id, DataFetchingEnvironment environment) {
        var list = lists.byId(id);
        return list.isPresent() ? list.get() : lists.item(id).orElse(null);
    }

    @QueryMapping
    List<AnnualList> annualLists(@Argument int year, @Argument @Nullable String jurisdiction) {
        return lists.lists(year, jurisdiction);
    }

    @QueryMapping
    @Nullable AnnualList annualList(@Argument int year, @Argument String jurisdiction, @Argument int number) {
        return lists.of(year, jurisdiction, number).orElse(null);
    }

    @SchemaMapping
    @Nullable Jurisdiction jurisdiction(AnnualList list) {
        return reference.jurisdiction(list.jurisdictionCode());
    }

    @BatchMapping
    Map<AnnualList, List<ListFile>> files(List<AnnualList> all) {
        var found = lists.files(all.stream().map(AnnualList::id).toList());
        return all.stream().distinct().collect(toMap(list -> list, list -> found.getOrDefault(list.id(), List.of())));
    }

    @SchemaMapping
    CompletableFuture<ItemConnection> items(
            AnnualList list,
            @Argument int first,
            @Argument @Nullable String after,
            DataLoader<ItemsKey, Page<AnnualListItem>> annualListItems) {
        Refused.ifAny(Checks.refusals(Checks.page(first)));
        return annualListItems.load(new ItemsKey(list.id(), first, after)).thenApply(ItemConnection::of);
    }

    private Map<ItemsKey, Page<AnnualListItem>> pages(Set<ItemsKey> keys) {
        var found = new HashMap<ItemsKey, Page<AnnualListItem>>();
        keys.stream()
                .collect(Collectors.groupingBy(key -> new ItemsKey(Ids.NOBODY, key.first(), key.after())))
                .forEach((asked, same) -> {
                    var pages = lists.items(same.stream().map(ItemsKey::listId).toList(), asked.first(), asked.after());
                    same.forEach(key -> found.put(key, pages.getOrDefault(key.listId(), Page.empty())));
                });
        return found;
    }
}
