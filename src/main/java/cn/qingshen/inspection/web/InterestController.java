package cn.qingshen.inspection.web;

import cn.qingshen.common.Ids;
import cn.qingshen.common.Page;
import cn.qingshen.common.Refused;
import cn.qingshen.common.UserError;
import cn.qingshen.common.UserErrors;
import cn.qingshen.inspection.CheckSubject;
import cn.qingshen.inspection.InspectorInterest;
import cn.qingshen.inspection.InterestFacts;
import cn.qingshen.inspection.InterestService;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The interests of inspectors for programs. Who may do what is the service's to say. */
@Controller
class InterestController {

    private final InterestService interests;
    private final UserErrors messages;

    InterestController(InterestService interests, UserErrors messages) {
        this.interests = interests;
        this.messages = messages;
    }

    record WithdrawInput(String interestId, @Nullable String reason) {}

    /** The interest as it is now, also after a refusal. */
    record Payload(@Nullable InspectorInterest interest, List<UserError> userErrors) {}

    @QueryMapping
    Page<InspectorInterest> inspectorInterests(@Argument int first, @Argument @Nullable String after) {
        return interests.page(first, after);
    }

    @BatchMapping(typeName = "InspectorInterest")
    Map<InspectorInterest, CheckSubject> subject(List<InspectorInterest> all) {
        return interests.subjects(all);
    }

    @MutationMapping
    Payload inspectorInterestDeclare(@Argument InterestFacts input, Locale locale) {
        try {
            return new Payload(interests.byId(interests.declare(input)).orElse(null), List.of());
        } catch (Refused refused) {
            return new Payload(null, messages.userErrors(refused, locale));
        }
    }

    @MutationMapping
    Payload inspectorInterestWithdraw(@Argument WithdrawInput input, Locale locale) {
        var id = Ids.known(input.interestId());
        var errors = messages.tried(() -> interests.withdraw(id, input.reason()), locale);
        return new Payload(interests.byId(id).orElse(null), errors);
    }
}
