package cn.qingshen.rectification.web;

import cn.qingshen.common.Ids;
import cn.qingshen.common.Refused;
import cn.qingshen.common.UserError;
import cn.qingshen.common.UserErrors;
import cn.qingshen.inspection.CheckPlan;
import cn.qingshen.rectification.OrderDraft;
import cn.qingshen.rectification.Rectification;
import cn.qingshen.rectification.RectificationAnswerService;
import cn.qingshen.rectification.RectificationOrderService;
import cn.qingshen.rectification.RectificationService;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What programs do to the orders. Who may do what is the services' to say. */
@Controller
class RectificationActs {

    private final RectificationService rectifications;
    private final RectificationOrderService orders;
    private final RectificationAnswerService answers;
    private final UserErrors messages;

    RectificationActs(
            RectificationService rectifications,
            RectificationOrderService orders,
            RectificationAnswerService answers,
            UserErrors messages) {
        this.rectifications = rectifications;
        this.orders = orders;
        this.answers = answers;
        this.messages = messages;
    }

    record DemandInput(String findingId, @Nullable LocalDate dueOn) {}

    record IssueInput(
            String checkId,
            List<DemandInput> items,
            @Nullable String demand) {}

    record HandInInput(
            String itemId, @Nullable String text, @Nullable List<String> files) {}

    record ConfirmInput(String itemId, @Nullable String note) {}

    record ReturnInput(String itemId, @Nullable String reason) {}

    record WithdrawInput(String id, @Nullable String reason) {}

    record FollowUpInput(
            String id,
            @Nullable LocalDate plannedOn,
            @Nullable String templateId,
            @Nullable List<String> inspectors,
            @Nullable String reason) {}

    /** The order as it is now, also after a refusal. */
    record Payload(@Nullable Rectification rectification, List<UserError> userErrors) {}

    @MutationMapping
    Payload rectificationIssue(@Argument IssueInput input, Locale locale) {
        var draft = new OrderDraft(
                Ids.known(input.checkId()),
                input.items().stream()
                        .map(one -> new OrderDraft.Demand(Ids.known(one.findingId()), one.dueOn()))
                        .toList(),
                input.demand());
        try {
            return new Payload(rectifications.byId(orders.issue(draft)).orElse(null), List.of());
        } catch (Refused refused) {
            return new Payload(null, messages.userErrors(refused, locale));
        }
    }

    @MutationMapping
    Payload rectificationHandIn(@Argument HandInInput input, Locale locale) {
        var files = input.files() == null
                ? null
                : input.files().stream().map(Ids::known).toList();
        return item(input.itemId(), locale, id -> answers.handIn(id, input.text(), files));
    }

    @MutationMapping
    Payload rectificationConfirm(@Argument ConfirmInput input, Locale locale) {
        return item(input.itemId(), locale, id -> orders.confirm(id, input.note()));
    }

    @MutationMapping
    Payload rectificationReturn(@Argument ReturnInput input, Locale locale) {
        return item(input.itemId(), locale, id -> orders.giveBack(id, input.reason()));
    }

    @MutationMapping
    Payload rectificationWithdraw(@Argument WithdrawInput input, Locale locale) {
        var id = Ids.known(input.id());
        return act(() -> rectifications.byId(id), locale, () -> orders.withdraw(id, input.reason()));
    }

    @MutationMapping
    Payload rectificationPlanFollowUp(@Argument FollowUpInput input, Locale locale) {
        var id = Ids.known(input.id());
        var plan = new CheckPlan(
                null,
                null,
                input.plannedOn(),
                input.templateId() == null ? null : Ids.known(input.templateId()),
                input.inspectors(),
                input.reason());
        return act(() -> rectifications.byId(id), locale, () -> orders.planFollowUp(id, plan));
    }

    private Payload item(String typedId, Locale locale, Consumer<UUID> act) {
        var id = Ids.known(typedId);
        return act(() -> rectifications.ofItem(id), locale, () -> act.accept(id));
    }

    private Payload act(Supplier<Optional<Rectification>> now, Locale locale, Runnable act) {
        var errors = messages.tried(act, locale);
        return new Payload(now.get().orElse(null), errors);
    }
}
