package cn.qingshen.sanction.web;

import cn.qingshen.common.Ids;
import cn.qingshen.common.Refused;
import cn.qingshen.common.UserError;
import cn.qingshen.common.UserErrors;
import cn.qingshen.sanction.Sanction;
import cn.qingshen.sanction.SanctionDecisionService;
import cn.qingshen.sanction.SanctionDraft;
import cn.qingshen.sanction.SanctionKind;
import cn.qingshen.sanction.SanctionProposalService;
import cn.qingshen.sanction.SanctionService;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What programs do to the sanctions. Who may do what is the services' to say. */
@Controller
class SanctionActs {

    private final SanctionService sanctions;
    private final SanctionProposalService proposals;
    private final SanctionDecisionService decisions;
    private final UserErrors messages;

    SanctionActs(
            SanctionService sanctions,
            SanctionProposalService proposals,
            SanctionDecisionService decisions,
            UserErrors messages) {
        this.sanctions = sanctions;
        this.proposals = proposals;
        this.decisions = decisions;
        this.messages = messages;
    }

    record ProposeInput(
            String checkId,
            String subjectId,
            SanctionKind kind,
            List<String> findings,
            @Nullable String facts,
            @Nullable String article,
            @Nullable LocalDate dueOn) {}

    record ApproveInput(String id) {}

    record ReasonInput(String id, @Nullable String reason) {}

    record FulfilInput(String id, @Nullable String note) {}

    /** The sanction as it is now, also after a refusal. */
    record Payload(@Nullable Sanction sanction, List<UserError> userErrors) {}

    @MutationMapping
    Payload sanctionPropose(@Argument ProposeInput input, Locale locale) {
        var draft = new SanctionDraft(
                Ids.known(input.checkId()),
                Ids.known(input.subjectId()),
                input.kind(),
                input.findings().stream().map(Ids::known).toList(),
                input.facts(),
                input.article(),
                input.dueOn());
        try {
            return new Payload(sanctions.byId(proposals.propose(draft)).orElse(null), List.of());
        } catch (Refused refused) {
            return new Payload(null, messages.userErrors(refused, locale));
        }
    }

    @MutationMapping
    Payload sanctionWithdraw(@Argument ReasonInput input, Locale locale) {
        return act(input.id(), locale, id -> proposals.withdraw(id, input.reason()));
    }

    @MutationMapping
    Payload sanctionApprove(@Argument ApproveInput input, Locale locale) {
        return act(input.id(), locale, decisions::approve);
    }

    @MutationMapping
    Payload sanctionReject(@Argument ReasonInput input, Locale locale) {
        return act(input.id(), locale, id -> decisions.reject(id, input.reason()));
    }

    @MutationMapping
    Payload sanctionRevoke(@Argument ReasonInput input, Locale locale) {
        return act(input.id(), locale, id -> decisions.revoke(id, input.reason()));
    }

    @MutationMapping
    Payload sanctionFulfil(@Argument FulfilInput input, Locale locale) {
        return act(input.id(), locale, id -> decisions.fulfil(id, input.note()));
    }

    private Payload act(String typedId, Locale locale, Consumer<UUID> act) {
        var id = Ids.known(typedId);
        var errors = messages.tried(() -> act.accept(id), locale);
        return new Payload(sanctions.byId(id).orElse(null), errors);
    }
}
