package cn.qingshen.sanction;

import cn.qingshen.account.Asker;
import cn.qingshen.inbox.Arg;
import cn.qingshen.inbox.Audience;
import cn.qingshen.inbox.InboxService;
import cn.qingshen.inbox.Message;
import cn.qingshen.inbox.MessageKind;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells the bureau what waits, whoever proposed it what became of it, and whom it is of what was decided. Each is said once. */
@Component
class SanctionMessages {

    private final InboxService inbox;

    SanctionMessages(InboxService inbox) {
        this.inbox = inbox;
    }

    void proposed(Sanction sanction) {
        var bureau = sanction.jurisdictionCode().equals(Asker.PROVINCE)
                ? Audience.province()
                : Audience.city(sanction.jurisdictionCode());
        post(
                sanction,
                MessageKind.SANCTION_PROPOSED,
                bureau,
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

    private static String number(Sanction sanction) {
        return Objects.requireNonNull(sanction.number());
    }

    private void post(Sanction sanction, MessageKind kind, Audience audience, String... args) {
        inbox.post(new Message(
                audience,
                kind,
                List.of(args).stream().map(Arg::text).toList(),
                "/sanctions/" + sanction.id(),
                sanction.id(),
                kind + "/" + sanction.id()));
    }
}
