package cn.qingshen.enterprise.web;

import cn.qingshen.common.Ids;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.Refused;
import cn.qingshen.common.UserError;
import cn.qingshen.common.UserErrors;
import cn.qingshen.enterprise.EnterInput;
import cn.qingshen.enterprise.Enterprise;
import cn.qingshen.enterprise.EnterpriseFacts;
import cn.qingshen.enterprise.EnterpriseService;
import cn.qingshen.enterprise.LeaveInput;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What programs do to the register. Who may do what is the service's to say. */
@Controller
class EnterpriseActs {

    private final EnterpriseService enterprises;
    private final UserErrors messages;

    EnterpriseActs(EnterpriseService enterprises, UserErrors messages) {
        this.enterprises = enterprises;
        this.messages = messages;
    }

    record AddInput(EnterpriseFacts facts) {}

    record CorrectInput(String id, int version, EnterpriseFacts facts, String reason) {}

    record MergeInput(String keepId, String duplicateId, String reason) {}

    record EnterRegisterInput(String enterpriseId, EnterInput entry) {}

    record LeaveRegisterInput(String enterpriseId, LeaveInput leaving) {}

    /** The enterprise as it is now, and why the act was refused if it was. */
    record Payload(@Nullable Enterprise enterprise, List<UserError> userErrors) {}

    @MutationMapping
    Payload enterpriseAdd(@Argument AddInput input, Locale locale, DataFetchingEnvironment environment) {
        return payload("facts", locale, environment, () -> enterprises.add(input.facts()));
    }

    @MutationMapping
    Payload enterpriseCorrect(@Argument CorrectInput input, Locale locale, DataFetchingEnvironment environment) {
        return payload(
                input.id(),
                "facts",
                locale,
                environment,
                id -> enterprises.correct(id, input.version(), input.facts(), input.reason()));
    }

    @MutationMapping
    Payload enterpriseMerge(@Argument MergeInput input, Locale locale, DataFetchingEnvironment environment) {
        var duplicate = Ids.known(input.duplicateId());
        return payload(
                input.keepId(), null, locale, environment, id -> enterprises.merge(id, duplicate, input.reason()));
    }

    @MutationMapping
    Payload registerEnter(@Argument EnterRegisterInput input, Locale locale, DataFetchingEnvironment environment) {
        return payload(input.enterpriseId(), "entry", locale, environment, id -> enterprises.enter(id, input.entry()));
    }

    @MutationMapping
    Payload registerLeave(@Argument LeaveRegisterInput input, Locale locale, DataFetchingEnvironment environment) {
        return payload(
                input.enterpriseId(), "leaving", locale, environment, id -> enterprises.leave(id, input.leaving()));
    }

    private Payload payload(String within, Locale locale, DataFetchingEnvironment environment, Supplier<UUID> act) {
        try {
            return new Payload(read(act.get(), environment), List.of());
        } catch (Refused refused) {
            return new Payload(null, userErrors(refused, within, locale));
        }
    }

    private Payload payload(
            String enterpriseId,
            @Nullable String within,
            Locale locale,
            DataFetchingEnvironment environment,
            Consumer<UUID> act) {
        var id = Ids.known(enterpriseId);
        try {
            act.accept(id);
            return new Payload(read(id, environment), List.of());
        } catch (Refused refused) {
            return new Payload(read(id, environment), userErrors(refused, within, locale));
        }
    }

    private @Nullable Enterprise read(UUID id, DataFetchingEnvironment environment) {
        return enterprises.byIds(List.of(id), Selection.ofEnterprise(environment)).stream()
                .findFirst()
                .orElse(null);
    }

    /** The service names a fact by its own name; the input has it inside another field, except for the reason of a correction. */
    private List<UserError> userErrors(Refused refused, @Nullable String within, Locale locale) {
        return refused.refusals().stream()
                .map(refusal -> within == null || refusal.field() == null || isReasonBesideFacts(refusal, within)
                        ? refusal
                        : refusal.within(within))
                .map(refusal -> messages.userError(refusal, locale))
                .toList();
    }

    private static boolean isReasonBesideFacts(Refusal refusal, String within) {
        return within.equals("facts") && "reason".equals(refusal.field());
    }
}
