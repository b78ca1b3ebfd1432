package cn.qingshen.enterprise.web;

import cn.qingshen.common.Ids;
import cn.qingshen.common.Page;
import cn.qingshen.enterprise.Enterprise;
import cn.qingshen.enterprise.EnterpriseFilter;
import cn.qingshen.enterprise.EnterpriseOrder;
import cn.qingshen.enterprise.EnterpriseService;
import cn.qingshen.enterprise.Reference.Jurisdiction;
import cn.qingshen.enterprise.ReferenceService;
import cn.qingshen.graphql.NodeSource;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What programs read of the register. */
@Controller
class EnterpriseController implements NodeSource {

    private final EnterpriseService enterprises;
    private final ReferenceService reference;

    EnterpriseController(EnterpriseService enterprises, ReferenceService reference) {
        this.enterprises = enterprises;
        this.reference = reference;
    }

    @Override
    public @Nullable Enterprise node(UUID id, DataFetchingEnvironment environment) {
        return enterprises.byIds(List.of(id), Selection.of(environment)).stream()
                .findFirst()
                .orElse(null);
    }

    @QueryMapping
    @Nullable Enterprise enterprise(@Argument String id, DataFetchingEnvironment environment) {
        return Ids.parse(id).map(known -> node(known, environment)).orElse(null);
    }

    @QueryMapping
    @Nullable Enterprise enterpriseByCreditCode(@Argument String creditCode, DataFetchingEnvironment environment) {
        return enterprises.byCreditCode(creditCode, Selection.of(environment)).orElse(null);
    }

    @QueryMapping
    EnterpriseConnection enterprises(
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable EnterpriseFilter filter,
            @Argument EnterpriseOrder orderBy,
            DataFetchingEnvironment environment) {
        var which = filter == null ? EnterpriseFilter.ALL : filter;
        var page = Selection.asksForPage(environment)
                ? enterprises.page(which, orderBy, first, after, Selection.ofNodes(environment))
                : Page.<Enterprise>empty();
        return EnterpriseConnection.of(which, orderBy, page);
    }

    @QueryMapping
    List<Jurisdiction> jurisdictions() {
        return reference.all().jurisdictions();
    }
}
