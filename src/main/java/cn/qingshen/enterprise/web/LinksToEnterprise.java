package cn.qingshen.enterprise.web;

import cn.qingshen.enterprise.Enterprise;
import cn.qingshen.enterprise.EnterpriseService;
import cn.qingshen.enterprise.MayBeOfEnterprise;
import cn.qingshen.enterprise.OfEnterprise;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Who leads to an enterprise: of all of a page together, and only the columns asked for. */
@Controller
class LinksToEnterprise {

    private final EnterpriseService enterprises;

    LinksToEnterprise(EnterpriseService enterprises, BatchLoaderRegistry loaders) {
        this.enterprises = enterprises;
        loaders.<ByIdKey, Enterprise>forName("enterpriseById")
                .registerMappedBatchLoader((keys, _) -> Mono.fromSupplier(() -> byId(keys)));
    }

    private record ByIdKey(UUID id, Set<String> columns) {}

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

    @SchemaMapping(typeName = "ReviewPanel", field = "enterprise")
    @Nullable CompletableFuture<Enterprise> reviewed(
            MayBeOfEnterprise source,
            DataLoader<ByIdKey, Enterprise> enterpriseById,
            DataFetchingEnvironment environment) {
        return enterpriseOrNone(source, enterpriseById, environment);
    }

    @SchemaMapping(typeName = "Rectification", field = "enterprise")
    CompletableFuture<Enterprise> ordered(
            OfEnterprise source, DataLoader<ByIdKey, Enterprise> enterpriseById, DataFetchingEnvironment environment) {
        return enterprise(source, enterpriseById, environment);
    }

    @SchemaMapping(typeName = "Sanction", field = "enterprise")
    @Nullable CompletableFuture<Enterprise> sanctioned(
            MayBeOfEnterprise source,
            DataLoader<ByIdKey, Enterprise> enterpriseById,
            DataFetchingEnvironment environment) {
        return enterpriseOrNone(source, enterpriseById, environment);
    }

    private static @Nullable CompletableFuture<Enterprise> enterpriseOrNone(
            MayBeOfEnterprise source,
            DataLoader<ByIdKey, Enterprise> enterpriseById,
            DataFetchingEnvironment environment) {
        return source.enterpriseId() == null
                ? null
                : enterpriseById.load(new ByIdKey(source.enterpriseId(), Selection.of(environment)));
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
