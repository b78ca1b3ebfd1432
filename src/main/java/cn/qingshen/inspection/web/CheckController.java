package cn.qingshen.inspection.web;

import cn.qingshen.common.Ids;
import cn.qingshen.common.Page;
import cn.qingshen.graphql.NodeSource;
import cn.qingshen.inspection.CheckCount;
import cn.qingshen.inspection.CheckFilter;
import cn.qingshen.inspection.CheckPlanService;
import cn.qingshen.inspection.CheckService;
import cn.qingshen.inspection.CheckState;
import cn.qingshen.inspection.Checklist;
import cn.qingshen.inspection.InspectorChoice;
import cn.qingshen.inspection.SpotCheck;
import cn.qingshen.inspection.SubjectKind;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What programs read of the spot checks. */
@Controller
class CheckController implements NodeSource {

    private final CheckService checks;
    private final CheckPlanService plans;

    CheckController(CheckService checks, CheckPlanService plans) {
        this.checks = checks;
        this.plans = plans;
    }

    @Override
    public @Nullable Object node(UUID id, DataFetchingEnvironment environment) {
        return checks.byId(id).orElse(null);
    }

    @QueryMapping
    @Nullable SpotCheck spotCheck(@Argument String id) {
        return Ids.parse(id).flatMap(checks::byId).orElse(null);
    }

    @QueryMapping
    Page<SpotCheck> spotChecks(
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable CheckState state,
            @Argument @Nullable SubjectKind subjectKind,
            @Argument @Nullable String enterpriseId,
            @Argument @Nullable String consultancyId) {
        var filter = new CheckFilter(state, subjectKind, known(enterpriseId), known(consultancyId), false);
        return checks.page(filter, first, after);
    }

    private static @Nullable UUID known(@Nullable String id) {
        return id == null ? null : Ids.known(id);
    }

    @QueryMapping
    List<CheckCount> spotCheckCounts(@Argument @Nullable Integer year) {
        return checks.counts(year);
    }

    @QueryMapping
    List<Checklist> checklists() {
        return plans.checklists();
    }

    @QueryMapping
    List<InspectorChoice> inspectors() {
        return plans.inspectors();
    }
}
