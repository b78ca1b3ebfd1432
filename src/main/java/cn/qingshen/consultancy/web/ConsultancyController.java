package cn.qingshen.consultancy.web;

import cn.qingshen.common.Ids;
import cn.qingshen.common.Page;
import cn.qingshen.common.PageInfo;
import cn.qingshen.consultancy.Consultancy;
import cn.qingshen.consultancy.ConsultancyFilter;
import cn.qingshen.consultancy.ConsultancyService;
import cn.qingshen.graphql.NodeSource;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What programs read of the consultancies. */
@Controller
class ConsultancyController implements NodeSource {

    private final ConsultancyService consultancies;

    ConsultancyController(ConsultancyService consultancies) {
        this.consultancies = consultancies;
    }

    /** A page with the filter behind it, for what is counted only when asked for. */
    record ConsultancyConnection(ConsultancyFilter filter, List<Page.Edge<Consultancy>> edges, PageInfo pageInfo) {

        public List<Consultancy> nodes() {
            return edges.stream().map(Page.Edge::node).toList();
        }
    }

    @Override
    public @Nullable Object node(UUID id, DataFetchingEnvironment environment) {
        return consultancies.byId(id).orElse(null);
    }

    @QueryMapping
    @Nullable Consultancy consultancy(@Argument String id) {
        return Ids.parse(id).flatMap(consultancies::byId).orElse(null);
    }

    @QueryMapping
    ConsultancyConnection consultancies(
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable ConsultancyFilter filter,
            DataFetchingEnvironment environment) {
        var which = filter == null ? ConsultancyFilter.ALL : filter;
        var page = environment.getSelectionSet().containsAnyOf("edges", "nodes", "pageInfo")
                ? consultancies.page(which, first, after)
                : Page.<Consultancy>empty();
        return new ConsultancyConnection(which, page.edges(), page.pageInfo());
    }

    @SchemaMapping
    int totalCount(ConsultancyConnection connection) {
        return consultancies.total(connection.filter());
    }
}
