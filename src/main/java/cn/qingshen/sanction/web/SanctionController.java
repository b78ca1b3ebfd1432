package cn.qingshen.sanction.web;

import cn.qingshen.common.Ids;
import cn.qingshen.common.Page;
import cn.qingshen.common.PageInfo;
import cn.qingshen.graphql.NodeSource;
import cn.qingshen.sanction.Sanction;
import cn.qingshen.sanction.SanctionFilter;
import cn.qingshen.sanction.SanctionKind;
import cn.qingshen.sanction.SanctionService;
import cn.qingshen.sanction.SanctionState;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What programs read of the sanctions. */
@Controller
class SanctionController implements NodeSource {

    private final SanctionService sanctions;

    SanctionController(SanctionService sanctions) {
        this.sanctions = sanctions;
    }

    record FilterInput(
            @Nullable SanctionState state, @Nullable SanctionKind kind) {}

    /** A page with the filter behind it, for what is counted only when asked for. */
    record SanctionConnection(SanctionFilter filter, List<Page.Edge<Sanction>> edges, PageInfo pageInfo) {

        public List<Sanction> nodes() {
            return edges.stream().map(Page.Edge::node).toList();
        }
    }

    @Override
    public @Nullable Object node(UUID id, DataFetchingEnvironment environment) {
        return sanctions.byId(id).orElse(null);
    }

    @QueryMapping
    @Nullable Sanction sanction(@Argument String id) {
        return Ids.parse(id).flatMap(sanctions::byId).orElse(null);
    }

    @QueryMapping
    SanctionConnection sanctions(
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable FilterInput filter,
            DataFetchingEnvironment environment) {
        var which = filter == null
                ? SanctionFilter.ALL
                : new SanctionFilter(filter.state(), filter.kind(), null, null, null);
        var page = environment.getSelectionSet().containsAnyOf("edges", "nodes", "pageInfo")
                ? sanctions.page(which, first, after)
                : Page.<Sanction>empty();
        return new SanctionConnection(which, page.edges(), page.pageInfo());
    }

    @SchemaMapping
    int totalCount(SanctionConnection connection) {
        return sanctions.total(connection.filter());
    }
}
