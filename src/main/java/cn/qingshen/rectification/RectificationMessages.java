package cn.qingshen.rectification;

import cn.qingshen.enterprise.Enterprise;
import cn.qingshen.enterprise.EnterpriseService;
import cn.qingshen.inbox.Arg;
import cn.qingshen.inbox.Audience;
import cn.qingshen.inbox.InboxService;
import cn.qingshen.inbox.Message;
import cn.qingshen.inbox.MessageKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells of orders: the enterprise what it has to do, the bureau what was done or was not. Each is said once. */
@Component
class RectificationMessages {

    private final EnterpriseService enterprises;
    private final InboxService inbox;

    RectificationMessages(EnterpriseService enterprises, InboxService inbox) {
        this.enterprises = enterprises;
        this.inbox = inbox;
    }

    void ordered(Rectification order, LocalDate dueOn) {
        toEnterprise(order, MessageKind.RECTIFICATION_ORDERED, Arg.day(dueOn), "");
    }

    /** @param once tells one return of an order from the next */
    void returned(Rectification order, String reason, UUID once) {
        toEnterprise(order, MessageKind.RECTIFICATION_RETURNED, Arg.text(reason), "/" + once);
    }

    void withdrawn(Rectification order, String reason) {
        toEnterprise(order, MessageKind.RECTIFICATION_WITHDRAWN, Arg.text(reason), "");
    }

    private void toEnterprise(Rectification order, MessageKind kind, Arg what, String once) {
        inbox.post(message(
                order, kind, Audience.party(order.enterpriseId()), List.of(Arg.text(order.number()), what), once));
    }

    void closed(Rectification order) {
        inbox.post(message(
                order,
                MessageKind.RECTIFICATION_CLOSED,
                Audience.party(order.enterpriseId()),
                List.of(Arg.text(order.number())),
                ""));
    }

    void handedIn(Rectification order, UUID once) {
        var name = names(List.of(order)).getOrDefault(order.enterpriseId(), "");
        inbox.post(message(
                order,
                MessageKind.RECTIFICATION_HANDED_IN,
                Audience.bureau(order.jurisdictionCode()),
                List.of(Arg.text(name), Arg.text(order.number())),
                "/" + once));
    }

    /** What is due soon to the enterprise; what is overdue to the bureau, too. */
    void remind(Collection<Rectification> orders) {
        var names = names(orders);
        inbox.postAll(orders.stream()
                .flatMap(order -> order.overdue() ? overdue(order, names) : Stream.of(soon(order)))
                .toList());
    }

    private static Message soon(Rectification order) {
        var dueOn = order.dueOn();
        return message(
                order,
                MessageKind.RECTIFICATION_SOON,
                Audience.party(order.enterpriseId()),
                List.of(Arg.text(order.number()), Arg.day(Objects.requireNonNull(dueOn))),
                "/" + dueOn);
    }

    private static Stream<Message> overdue(Rectification order, Map<UUID, String> names) {
        var dueOn = Objects.requireNonNull(order.dueOn());
        var args = List.of(
                Arg.text(names.getOrDefault(order.enterpriseId(), "")), Arg.text(order.number()), Arg.day(dueOn));
        return Stream.of(Audience.party(order.enterpriseId()), Audience.bureau(order.jurisdictionCode()))
                .map(audience -> message(
                        order, MessageKind.RECTIFICATION_OVERDUE, audience, args, "/" + audience.kind() + "/" + dueOn));
    }

    private Map<UUID, String> names(Collection<Rectification> orders) {
        var ids = orders.stream().map(Rectification::enterpriseId).distinct().toList();
        return enterprises.byIds(ids, Set.of("id", "name")).stream()
                .collect(Collectors.toMap(Enterprise::id, Enterprise::name));
    }

    private static Message message(
            Rectification order, MessageKind kind, Audience audience, List<Arg> args, String once) {
        return new Message(
                audience, kind, args, "/rectifications/" + order.id(), order.id(), kind + "/" + order.id() + once);
    }
}
