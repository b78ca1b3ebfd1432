package cn.qingshen.plan;

import cn.qingshen.audit.Announcement;
import cn.qingshen.inbox.Arg;
import cn.qingshen.inbox.Audience;
import cn.qingshen.inbox.InboxService;
import cn.qingshen.inbox.Message;
import cn.qingshen.inbox.MessageKind;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells those whom an act on the yearly lists concerns. */
@Component
class ListMessages {

    private final InboxService inbox;

    ListMessages(InboxService inbox) {
        this.inbox = inbox;
    }

    void submitted(AnnualList list) {
        var args = List.of(Arg.jurisdiction(list.jurisdictionCode()), Arg.text(list.year()));
        inbox.post(message(Audience.province(), MessageKind.LIST_SUBMITTED, args, list));
    }

    void returned(AnnualList list, String reason) {
        inbox.post(toCity(MessageKind.LIST_RETURNED, list, Arg.text(list.year()), Arg.text(reason)));
    }

    void approved(AnnualList list) {
        inbox.post(toCity(MessageKind.LIST_APPROVED, list, Arg.text(list.year())));
    }

    /** Tells the city and every enterprise on its list. */
    void published(AnnualList list, List<Announcement> listed, String documentNumber) {
        var args = new Arg[] {Arg.text(list.year()), Arg.text(documentNumber)};
        inbox.postAll(Stream.concat(
                        Stream.of(toCity(MessageKind.LIST_PUBLISHED, list, args)),
                        listed.stream().map(one -> toEnterprise(one, List.of(args))))
                .toList());
    }

    private static Message toCity(MessageKind kind, AnnualList list, Arg... args) {
        return message(Audience.city(list.jurisdictionCode()), kind, List.of(args), list);
    }

    /** A list can be submitted and returned again: each time is another message. */
    private static Message message(Audience audience, MessageKind kind, List<Arg> args, AnnualList list) {
        var key = kind + "/" + list.id() + "/" + list.version();
        return new Message(audience, kind, args, "/lists/" + list.id(), list.id(), key);
    }

    private static Message toEnterprise(Announcement one, List<Arg> args) {
        var id = one.enterpriseId();
        var key = MessageKind.ENTERPRISE_LISTED + "/" + one.annualListItemId();
        return new Message(
                Audience.party(id), MessageKind.ENTERPRISE_LISTED, args, "/enterprises/" + id, one.enterpriseId(), key);
    }
}
