package cn.qingshen.plan.web;

import cn.qingshen.common.Ids;
import cn.qingshen.common.Refused;
import cn.qingshen.common.UserError;
import cn.qingshen.common.UserErrors;
import cn.qingshen.plan.AnnualList;
import cn.qingshen.plan.AnnualListService;
import cn.qingshen.plan.ImplementationPlan;
import cn.qingshen.plan.ListDecisionService;
import cn.qingshen.plan.ListState;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What programs do to the yearly lists. Who may do what is the service's to say. */
@Controller
class AnnualListActs {

    private final AnnualListService lists;
    private final ListDecisionService decisions;
    private final UserErrors messages;

    AnnualListActs(AnnualListService lists, ListDecisionService decisions, UserErrors messages) {
        this.lists = lists;
        this.decisions = decisions;
        this.messages = messages;
    }

    record DraftInput(int year) {}

    record ItemInput(
            String annualListId,
            String enterpriseId,
            @Nullable String reason) {}

    record PlanInput(String annualListId, int version, ImplementationPlan plan) {}

    record FileInput(
            String annualListId, String fileId, @Nullable String reason) {}

    record SubmitInput(String annualListId) {}

    record RemarkInput(String enterpriseId, String text) {}

    record ReturnInput(
            String annualListId, ListState from, @Nullable String reason, List<RemarkInput> remarks) {}

    record ApproveInput(String annualListId, @Nullable String remark) {}

    record PublishInput(
            int year,
            @Nullable String documentNumber,
            @Nullable LocalDate publishedOn) {}

    /** The list as it is now, also after a refusal: whoever lost a race sees what the other made of it. */
    record ListPayload(@Nullable AnnualList annualList, List<UserError> userErrors) {}

    record PublishPayload(List<AnnualList> annualLists, List<UserError> userErrors) {}

    @MutationMapping
    ListPayload annualListDraft(@Argument DraftInput input, Locale locale) {
        try {
            return new ListPayload(lists.byId(lists.draft(input.year())).orElse(null), List.of());
        } catch (Refused refused) {
            return new ListPayload(lists.unpublished(input.year()).orElse(null), messages.userErrors(refused, locale));
        }
    }

    @MutationMapping
    ListPayload annualListAdd(@Argument ItemInput input, Locale locale) {
        return payload(
                input.annualListId(), locale, id -> lists.add(id, Ids.known(input.enterpriseId()), input.reason()));
    }

    @MutationMapping
    ListPayload annualListDrop(@Argument ItemInput input, Locale locale) {
        return payload(
                input.annualListId(), locale, id -> lists.drop(id, Ids.known(input.enterpriseId()), input.reason()));
    }

    @MutationMapping
    ListPayload annualListRestore(@Argument ItemInput input, Locale locale) {
        return payload(input.annualListId(), locale, id -> lists.restore(id, Ids.known(input.enterpriseId())));
    }

    @MutationMapping
    ListPayload annualListPlan(@Argument PlanInput input, Locale locale) {
        return payload(input.annualListId(), locale, id -> lists.plan(id, input.version(), input.plan()));
    }

    @MutationMapping
    ListPayload annualListAttach(@Argument FileInput input, Locale locale) {
        return payload(input.annualListId(), locale, id -> lists.attach(id, Ids.known(input.fileId())));
    }

    @MutationMapping
    ListPayload annualListDetach(@Argument FileInput input, Locale locale) {
        return payload(input.annualListId(), locale, id -> lists.detach(id, Ids.known(input.fileId()), input.reason()));
    }

    @MutationMapping
    ListPayload annualListSubmit(@Argument SubmitInput input, Locale locale) {
        return payload(input.annualListId(), locale, lists::submit);
    }

    @MutationMapping
    ListPayload annualListReturn(@Argument ReturnInput input, Locale locale) {
        return payload(
                input.annualListId(),
                locale,
                id -> decisions.giveBack(id, input.from(), input.reason(), byEnterprise(input.remarks())));
    }

    private static Map<UUID, String> byEnterprise(List<RemarkInput> remarks) {
        return remarks.stream()
                .collect(Collectors.toMap(one -> Ids.known(one.enterpriseId()), RemarkInput::text, (_, last) -> last));
    }

    @MutationMapping
    ListPayload annualListApprove(@Argument ApproveInput input, Locale locale) {
        return payload(input.annualListId(), locale, id -> decisions.approve(id, input.remark()));
    }

    @MutationMapping
    PublishPayload annualListsPublish(@Argument PublishInput input, Locale locale) {
        var errors = messages.tried(
                () -> decisions.publish(input.year(), input.documentNumber(), input.publishedOn()), locale);
        return new PublishPayload(lists.lists(input.year(), null), errors);
    }

    private ListPayload payload(String listId, Locale locale, Consumer<UUID> act) {
        var id = Ids.known(listId);
        var errors = messages.tried(() -> act.accept(id), locale);
        return new ListPayload(lists.byId(id).orElse(null), errors);
    }
}
