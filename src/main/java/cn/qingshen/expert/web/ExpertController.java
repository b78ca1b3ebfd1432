package cn.qingshen.expert.web;

import cn.qingshen.common.Ids;
import cn.qingshen.common.Page;
import cn.qingshen.common.PageInfo;
import cn.qingshen.expert.Expert;
import cn.qingshen.expert.ExpertFilter;
import cn.qingshen.expert.ExpertService;
import cn.qingshen.graphql.NodeSource;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What programs read of the experts. */
@Controller
class ExpertController implements NodeSource {

    private final ExpertService experts;

    ExpertController(ExpertService experts) {
        this.experts = experts;
    }

    /** A page with the filter behind it, for what is counted only when asked for. */
    record ExpertConnection(ExpertFilter filter, List<Page.Edge<Expert>> edges, PageInfo pageInfo) {

        public List<Expert> nodes() {
            return edges.stream().map(Page.Edge::node).toList();
        }
    }

    @Override
    public @Nullable Object node(UUID id, DataFetchingEnvironment environment) {
        return experts.byId(id).orElse(null);
    }

    @QueryMapping
    @Nullable Expert expert(@Argument String id) {
        return Ids.parse(id).flatMap(experts::byId).orElse(null);
    }

    @QueryMapping
    ExpertConnection experts(
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable ExpertFilter filter,
            DataFetchingEnvironment environment) {
        var which = filter == null ? ExpertFilter.ALL : filter;
        var page = environment.getSelectionSet().containsAnyOf("edges", "nodes", "pageInfo")
                ? experts.page(which, first, after)
                : Page.<Expert>empty();
        return new ExpertConnection(which, page.edges(), page.pageInfo());
    }

    @SchemaMapping
    int totalCount(ExpertConnection connection) {
        return experts.total(connection.filter());
    }
}
