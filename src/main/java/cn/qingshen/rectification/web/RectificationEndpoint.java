package cn.qingshen.rectification.web;

import cn.qingshen.common.Acted;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.Refused;
import cn.qingshen.enterprise.Enterprise;
import cn.qingshen.enterprise.EnterpriseService;
import cn.qingshen.inspection.CheckPlan;
import cn.qingshen.journal.JournalEntry;
import cn.qingshen.rectification.OrderDraft;
import cn.qingshen.rectification.Rectification;
import cn.qingshen.rectification.RectificationAnswer;
import cn.qingshen.rectification.RectificationAnswerService;
import cn.qingshen.rectification.RectificationFilter;
import cn.qingshen.rectification.RectificationItem;
import cn.qingshen.rectification.RectificationOrderService;
import cn.qingshen.rectification.RectificationOrderService.Proposal;
import cn.qingshen.rectification.RectificationService;
import com.vaadin.hilla.BrowserCallable;
import jakarta.annotation.security.PermitAll;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Orders to mend something, for the pages. */
@BrowserCallable
@PermitAll
class RectificationEndpoint {

    private final RectificationService rectifications;
    private final RectificationOrderService orders;
    private final RectificationAnswerService answers;
    private final EnterpriseService enterprises;

    RectificationEndpoint(
            RectificationService rectifications,
            RectificationOrderService orders,
            RectificationAnswerService answers,
            EnterpriseService enterprises) {
        this.rectifications = rectifications;
        this.orders = orders;
        this.answers = answers;
        this.enterprises = enterprises;
    }

    /** An order in a list. */
    record Line(Rectification rectification, String enterprise) {}

    /** @param endCursor asks for what follows; null: nothing was found */
    record Lines(
            List<Line> items, boolean hasNextPage, @Nullable String endCursor) {}

    public Lines page(RectificationFilter filter, int first, @Nullable String after) {
        var page = rectifications.page(filter, first, after);
        var names = names(page.nodes());
        var lines = page.nodes().stream()
                .map(one -> new Line(one, names.getOrDefault(one.enterpriseId(), "")))
                .toList();
        return new Lines(lines, page.hasNextPage(), page.endCursor());
    }

    private Map<UUID, String> names(Collection<Rectification> all) {
        var ids = all.stream().map(Rectification::enterpriseId).distinct().toList();
        return enterprises.byIds(ids, Set.of("id", "name")).stream()
                .collect(Collectors.toMap(Enterprise::id, Enterprise::name));
    }

    /** A finding to be mended, and what was said of it. */
    record Mending(RectificationItem item, List<RectificationAnswer> answers) {}

    /** All of one order. */
    record Detail(Rectification rectification, String enterprise, List<Mending> items) {}

    public Optional<Detail> detail(UUID id) {
        return rectifications.byId(id).map(order -> {
            var items = rectifications.items(List.of(id)).getOrDefault(id, List.of());
            var said = rectifications.answers(
                    items.stream().map(RectificationItem::id).toList());
            return new Detail(
                    order,
                    names(List.of(order)).getOrDefault(order.enterpriseId(), ""),
                    items.stream()
                            .map(item -> new Mending(item, said.getOrDefault(item.id(), List.of())))
                            .toList());
        });
    }

    /** The orders at which a check looks again. */
    public List<Rectification> follows(UUID checkId) {
        return rectifications.followedBy(List.of(checkId)).getOrDefault(checkId, List.of());
    }

    public List<JournalEntry> timeline(UUID id) {
        return rectifications.timeline(id);
    }

    /** What of a check can be ordered to be mended, and by when the rules have it. */
    public List<Proposal> proposals(UUID checkId) {
        return orders.proposals(checkId);
    }

    /** The order that was issued or the check that was planned, or why not. */
    record Made(@Nullable UUID id, List<Refusal> refusals) {}

    public Made issue(OrderDraft draft) {
        try {
            return new Made(orders.issue(draft), List.of());
        } catch (Refused refused) {
            return new Made(null, refused.refusals());
        }
    }

    public Made planFollowUp(UUID id, CheckPlan plan) {
        try {
            return new Made(orders.planFollowUp(id, plan), List.of());
        } catch (Refused refused) {
            return new Made(null, refused.refusals());
        }
    }

    public Acted handIn(UUID itemId, @Nullable String text, @Nullable List<UUID> files) {
        return Acted.by(() -> answers.handIn(itemId, text, files));
    }

    public Acted confirm(UUID itemId, @Nullable String note) {
        return Acted.by(() -> orders.confirm(itemId, note));
    }

    public Acted giveBack(UUID itemId, @Nullable String reason) {
        return Acted.by(() -> orders.giveBack(itemId, reason));
    }

    public Acted withdraw(UUID id, @Nullable String reason) {
        return Acted.by(() -> orders.withdraw(id, reason));
    }
}
