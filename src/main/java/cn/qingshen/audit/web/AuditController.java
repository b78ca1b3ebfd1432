package cn.qingshen.audit.web;

import cn.qingshen.audit.Audit;
import cn.qingshen.audit.AuditFilter;
import cn.qingshen.audit.AuditResult;
import cn.qingshen.audit.AuditService;
import cn.qingshen.audit.DueCount;
import cn.qingshen.audit.IndicatorUnit;
import cn.qingshen.audit.ResultSum;
import cn.qingshen.common.Ids;
import cn.qingshen.common.Page;
import cn.qingshen.common.PageInfo;
import cn.qingshen.enterprise.Reference.Jurisdiction;
import cn.qingshen.enterprise.ReferenceService;
import cn.qingshen.graphql.NodeSource;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What programs read of the rounds. */
@Controller
class AuditController implements NodeSource {

    private final AuditService audits;
    private final ReferenceService reference;

    AuditController(AuditService audits, ReferenceService reference) {
        this.audits = audits;
        this.reference = reference;
    }

    /** A page with the filter behind it, for what is counted only when asked for. */
    record AuditConnection(AuditFilter filter, List<Page.Edge<Audit>> edges, PageInfo pageInfo) {

        public List<Audit> nodes() {
            return edges.stream().map(Page.Edge::node).toList();
        }
    }

    @Override
    public @Nullable Object node(UUID id, DataFetchingEnvironment environment) {
        return audits.byId(id).orElse(null);
    }

    @QueryMapping
    @Nullable Audit audit(@Argument String id) {
        return Ids.parse(id).flatMap(audits::byId).orElse(null);
    }

    @QueryMapping
    AuditConnection audits(
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable AuditFilter filter,
            DataFetchingEnvironment environment) {
        var which = filter == null ? AuditFilter.ALL : filter;
        var page = environment.getSelectionSet().containsAnyOf("edges", "nodes", "pageInfo")
                ? audits.page(which, first, after)
                : Page.<Audit>empty();
        return new AuditConnection(which, page.edges(), page.pageInfo());
    }

    @SchemaMapping
    int totalCount(AuditConnection connection) {
        return audits.total(connection.filter());
    }

    @QueryMapping
    List<DueCount> auditDueCounts() {
        return audits.dueCounts();
    }

    @QueryMapping
    List<ResultSum> auditResultSums(@Argument @Nullable Integer year, @Argument @Nullable String jurisdiction) {
        return audits.sums(year, jurisdiction);
    }

    @SchemaMapping(typeName = "Audit")
    @Nullable Jurisdiction jurisdiction(Audit audit) {
        return reference.jurisdiction(audit.jurisdictionCode());
    }

    @SchemaMapping(typeName = "AuditDueCount", field = "jurisdiction")
    @Nullable Jurisdiction jurisdictionOfCount(DueCount count) {
        return reference.jurisdiction(count.jurisdictionCode());
    }

    @SchemaMapping(typeName = "AuditResultSum", field = "jurisdiction")
    @Nullable Jurisdiction jurisdictionOfSum(ResultSum sum) {
        return reference.jurisdiction(sum.jurisdictionCode());
    }

    @SchemaMapping(typeName = "AuditResult", field = "unit")
    IndicatorUnit unitOfResult(AuditResult result) {
        return result.unit();
    }

    @SchemaMapping(typeName = "AuditResultSum", field = "unit")
    IndicatorUnit unitOfSum(ResultSum sum) {
        return sum.unit();
    }
}
