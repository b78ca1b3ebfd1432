package cn.qingshen.review;

import cn.qingshen.account.Asker;
import cn.qingshen.enterprise.Enterprise;
import cn.qingshen.enterprise.EnterpriseService;
import cn.qingshen.inbox.Arg;
import cn.qingshen.inbox.Audience;
import cn.qingshen.inbox.InboxService;
import cn.qingshen.inbox.Message;
import cn.qingshen.inbox.MessageKind;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the bureau that a panel came to something, and the enterprise what was issued. */
@Component
class ConclusionMessages {

    private final EnterpriseService enterprises;
    private final InboxService inbox;

    ConclusionMessages(EnterpriseService enterprises, InboxService inbox) {
        this.enterprises = enterprises;
        this.inbox = inbox;
    }

    void concluded(ReviewPanel panel) {
        var city = panel.jurisdictionCode();
        inbox.post(new Message(
                city.equals(Asker.PROVINCE) ? Audience.province() : Audience.city(city),
                MessageKind.PANEL_CONCLUDED,
                List.of(Arg.text(enterprise(panel))),
                "/reviews/" + panel.id(),
                panel.id(),
                "PANEL_CONCLUDED/" + panel.id()));
    }

    void issued(ReviewPanel panel, String documentNumber) {
        inbox.post(new Message(
                Audience.party(panel.enterpriseId()),
                MessageKind.OPINION_ISSUED,
                List.of(Arg.text(enterprise(panel)), Arg.text(documentNumber)),
                "/audits/" + panel.auditId(),
                panel.id(),
                "OPINION_ISSUED/" + panel.id()));
    }

    private String enterprise(ReviewPanel panel) {
        return enterprises.byIds(List.of(panel.enterpriseId()), Set.of("name")).stream()
                .findFirst()
                .map(Enterprise::name)
                .orElse("");
    }
}
