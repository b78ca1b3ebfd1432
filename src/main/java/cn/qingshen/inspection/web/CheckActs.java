package cn.qingshen.inspection.web;

import cn.qingshen.common.Ids;
import cn.qingshen.common.Refused;
import cn.qingshen.common.UserError;
import cn.qingshen.common.UserErrors;
import cn.qingshen.inspection.CheckPlan;
import cn.qingshen.inspection.CheckPlanService;
import cn.qingshen.inspection.CheckService;
import cn.qingshen.inspection.SpotCheck;
import cn.qingshen.inspection.SubjectKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What programs do to the spot checks. Who may do what is the services' to say. */
@Controller
class CheckActs {

    private final CheckService checks;
    private final CheckPlanService plans;
    private final UserErrors messages;

    CheckActs(CheckService checks, CheckPlanService plans, UserErrors messages) {
        this.checks = checks;
        this.plans = plans;
        this.messages = messages;
    }

    record PlanInput(
            @Nullable SubjectKind subjectKind,
            @Nullable String subject,
            @Nullable LocalDate plannedOn,
            @Nullable String templateId,
            @Nullable List<String> inspectors,
            @Nullable String reason) {}

    record HandOverInput(
            String checkId,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason) {}

    record ReasonInput(String checkId, @Nullable String reason) {}

    record ReportInput(String checkId) {}

    /** The check as it is now, also after a refusal. */
    record Payload(@Nullable SpotCheck check, List<UserError> userErrors) {}

    @MutationMapping
    Payload spotCheckPlan(@Argument PlanInput input, Locale locale) {
        var plan = new CheckPlan(
                input.subjectKind(),
                input.subject(),
                input.plannedOn(),
                input.templateId() == null ? null : Ids.known(input.templateId()),
                input.inspectors(),
                input.reason());
        try {
            return new Payload(checks.byId(plans.plan(plan)).orElse(null), List.of());
        } catch (Refused refused) {
            return new Payload(null, messages.userErrors(refused, locale));
        }
    }

    @MutationMapping
    Payload spotCheckHandOver(@Argument HandOverInput input, Locale locale) {
        return act(input.checkId(), locale, id -> plans.handOver(id, input.from(), input.to(), input.reason()));
    }

    @MutationMapping
    Payload spotCheckCancel(@Argument ReasonInput input, Locale locale) {
        return act(input.checkId(), locale, id -> plans.cancel(id, input.reason()));
    }

    @MutationMapping
    Payload spotCheckReport(@Argument ReportInput input, Locale locale) {
        return act(input.checkId(), locale, plans::report);
    }

    @MutationMapping
    Payload spotCheckClose(@Argument ReasonInput input, Locale locale) {
        return act(input.checkId(), locale, id -> plans.close(id, input.reason()));
    }

    private Payload act(String typedId, Locale locale, Consumer<UUID> act) {
        var id = Ids.known(typedId);
        var errors = messages.tried(() -> act.accept(id), locale);
        return new Payload(checks.byId(id).orElse(null), errors);
    }
}
