package cn.qingshen.audit;

import cn.qingshen.enterprise.Enterprise;
import cn.qingshen.enterprise.EnterpriseService;
import cn.qingshen.inbox.Arg;
import cn.qingshen.inbox.Audience;
import cn.qingshen.inbox.InboxService;
import cn.qingshen.inbox.Message;
import cn.qingshen.inbox.MessageKind;
import cn.qingshen.rule.RuleCode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whose round it is that something is due within 30 days, and again within seven; what is overdue also to the city, and to
 * the province when a city has let it be for 15 days. Each is said once, however often and on however many nodes this runs.
 */
@Component
class DeadlineReminders {

    private static final Set<Standing> PRESSING = Set.of(Standing.SOON, Standing.OVERDUE);
    private static final int AGAIN_IN_DAYS = 7;
    private static final int ESCALATED_AFTER_DAYS = 15;

    private final AuditService audits;
    private final EnterpriseService enterprises;
    private final InboxService inbox;
    private final Clock clock;

    DeadlineReminders(AuditService audits, EnterpriseService enterprises, InboxService inbox, Clock clock) {
        this.audits = audits;
        this.enterprises = enterprises;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Transactional
    public void send() {
        for (var standing : PRESSING) {
            var filter = AuditFilter.due(standing);
            var page = audits.page(filter, 100, null);
            inbox.postAll(messages(page.nodes()));
            while (page.hasNextPage()) {
                page = audits.page(filter, 100, page.endCursor());
                inbox.postAll(messages(page.nodes()));
            }
        }
    }

    private List<Message> messages(List<Audit> some) {
        var names = enterprises.byIds(some.stream().map(Audit::enterpriseId).toList(), Set.of("id", "name")).stream()
                .collect(Collectors.toMap(Enterprise::id, Enterprise::name));
        var messages = new ArrayList<Message>();
        audits.deadlines(some)
                .forEach((audit, deadlines) -> deadlines.stream()
                        .filter(one -> PRESSING.contains(one.standing()))
                        .flatMap(one -> messages(audit, names.getOrDefault(audit.enterpriseId(), ""), one))
                        .forEach(messages::add));
        return messages;
    }

    private Stream<Message> messages(Audit audit, String name, AuditDeadline deadline) {
        var rule = deadline.deadline().rule().code();
        var dueOn = deadline.deadline().dueOn();
        var days = ChronoUnit.DAYS.between(LocalDate.now(clock), dueOn);
        if (deadline.standing() == Standing.SOON) {
            var stage = days <= AGAIN_IN_DAYS ? AGAIN_IN_DAYS : 0;
            return toParties(audit, MessageKind.DEADLINE_SOON, rule, dueOn, "/" + stage);
        }
        return Stream.concat(
                toParties(audit, MessageKind.DEADLINE_OVERDUE, rule, dueOn, ""),
                Stream.of(
                                escalated(
                                        Audience.city(audit.jurisdictionCode()),
                                        rule,
                                        dueOn,
                                        Arg.text(name),
                                        "/audits/" + audit.id(),
                                        audit.id(),
                                        audit.id() + "/" + dueOn),
                                -days > ESCALATED_AFTER_DAYS ? toProvince(audit, rule, dueOn) : null)
                        .flatMap(Stream::ofNullable));
    }

    /** One for a city's rounds of one publication together: the province watches cities, not enterprises. */
    private static Message toProvince(Audit audit, RuleCode rule, LocalDate dueOn) {
        var city = audit.jurisdictionCode();
        return escalated(
                Audience.province(),
                rule,
                dueOn,
                Arg.jurisdiction(city),
                "/audits?due=OVERDUE&jurisdictions=" + city,
                null,
                city + "/" + dueOn);
    }

    private static Message escalated(
            Audience audience,
            RuleCode rule,
            LocalDate dueOn,
            Arg whose,
            String link,
            @Nullable UUID objectId,
            String key) {
        return new Message(
                audience,
                MessageKind.DEADLINE_ESCALATED,
                List.of(Arg.rule(rule), Arg.day(dueOn), whose),
                link,
                objectId,
                MessageKind.DEADLINE_ESCALATED + "/" + audience.kind() + "/" + rule + "/" + key);
    }

    private static Stream<Message> toParties(
            Audit audit, MessageKind kind, RuleCode rule, LocalDate dueOn, String stage) {
        return Stream.of(audit.enterpriseId(), audit.consultancyId())
                .flatMap(Stream::ofNullable)
                .map(party -> new Message(
                        Audience.party(party),
                        kind,
                        List.of(Arg.rule(rule), Arg.day(dueOn)),
                        "/audits/" + audit.id(),
                        audit.id(),
                        kind + "/" + audit.id() + "/" + party + "/" + rule + "/" + dueOn + stage));
    }
}
