package cn.qingshen.sanction;

import cn.qingshen.account.Asker;
import cn.qingshen.inbox.Arg;
import cn.qingshen.inbox.Audience;
import cn.qingshen.inbox.InboxService;
import cn.qingshen.inbox.Message;
import cn.qingshen.inbox.MessageKind;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells the bureau what waits, whoever proposed it what became of it, and whom it is of what was decided and is due. Each is said once. */
@Component
class SanctionMessages {

    private final InboxService inbox;

    SanctionMessages(InboxService inbox) {
        this.inbox = inbox;
    }

    void proposed(Sanction sanction) {
        post(
                sanction,
                MessageKind.SANCTION_PROPOSED,
                Audience.bureau(sanction.jurisdictionCode()),
                sanction.subjectName(),
                Asker.require().name());
    }

    void approved(Sanction sanction, SanctionHandling handling) {
        post(
                sanction,
                MessageKind.SANCTION_APPROVED,
                Audience.person(handling.proposedBy()),
                sanction.subjectName(),
                number(sanction));
        post(sanction, MessageKind.SANCTION_DECIDED, Audience.party(sanction.party()), number(sanction));
    }

    void rejected(Sanction sanction, SanctionHandling handling, String reason) {
        post(
                sanction,
                MessageKind.SANCTION_REJECTED,
                Audience.person(handling.proposedBy()),
                sanction.subjectName(),
                reason);
    }

    void revoked(Sanction sanction, String reason) {
        post(sanction, MessageKind.SANCTION_REVOKED, Audience.party(sanction.party()), number(sanction), reason);
    }

    void fulfilled(Sanction sanction) {
        post(sanction, MessageKind.SANCTION_FULFILLED, Audience.party(sanction.party()), number(sanction));
    }

    /** What is due soon to whom it is of; what is overdue to the bureau, too. */
    void remind(Collection<Sanction> sanctions) {
        inbox.postAll(sanctions.stream()
                .flatMap(one -> one.overdue() ? overdue(one) : Stream.of(soon(one)))
                .toList());
    }

    private static Message soon(Sanction sanction) {
        return message(
                sanction,
                MessageKind.SANCTION_SOON,
                Audience.party(sanction.party()),
                List.of(Arg.text(number(sanction)), dueOn(sanction)),
                "/" + sanction.dueOn());
    }

    private static Stream<Message> overdue(Sanction sanction) {
        var args = List.of(Arg.text(sanction.subjectName()), Arg.text(number(sanction)), dueOn(sanction));
        return Stream.of(Audience.party(sanction.party()), Audience.bureau(sanction.jurisdictionCode()))
                .map(audience -> message(
                        sanction,
                        MessageKind.SANCTION_OVERDUE,
                        audience,
                        args,
                        "/" + audience.kind() + "/" + sanction.dueOn()));
    }

    private static Arg dueOn(Sanction sanction) {
        return Arg.day(Objects.requireNonNull(sanction.dueOn()));
    }

    private static String number(Sanction sanction) {
        return Objects.requireNonNull(sanction.number());
    }

    private void post(Sanction sanction, MessageKind kind, Audience audience, String... args) {
        inbox.post(message(
                sanction, kind, audience, List.of(args).stream().map(Arg::text).toList(), ""));
    }

    private static Message message(
            Sanction sanction, MessageKind kind, Audience audience, List<Arg> args, String once) {
        return new Message(
                audience, kind, args, "/sanctions/" + sanction.id(), sanction.id(), kind + "/" + sanction.id() + once);
    }
}
