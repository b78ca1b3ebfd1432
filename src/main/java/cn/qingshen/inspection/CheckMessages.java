package cn.qingshen.inspection;

import cn.qingshen.inbox.Arg;
import cn.qingshen.inbox.Audience;
import cn.qingshen.inbox.InboxService;
import cn.qingshen.inbox.Message;
import cn.qingshen.inbox.MessageKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells of spot checks: the inspectors where they are sent, those who were checked what is issued. Each is said once. */
@Component
class CheckMessages {

    private final CheckSubjects subjects;
    private final InboxService inbox;

    CheckMessages(CheckSubjects subjects, InboxService inbox) {
        this.subjects = subjects;
        this.inbox = inbox;
    }

    void assigned(SpotCheck check, List<InspectorChoice> people) {
        toPeople(check, MessageKind.CHECK_ASSIGNED, people.stream().map(InspectorChoice::subject));
    }

    void cancelled(SpotCheck check, List<CheckInspector> people) {
        toPeople(check, MessageKind.CHECK_CANCELLED, people.stream().map(CheckInspector::subject));
    }

    /** Of all checks of a campaign together. */
    void assigned(List<SpotCheck> checks, Map<UUID, List<InspectorChoice>> people) {
        var names = subjects.of(checks);
        inbox.postAll(checks.stream()
                .flatMap(check -> {
                    var name = names.getOrDefault(check.subject(), CheckSubject.UNKNOWN)
                            .name();
                    var args = List.of(Arg.text(name), Arg.day(check.plannedOn()));
                    return people.get(check.id()).stream()
                            .map(one -> message(
                                    Audience.person(one.subject()),
                                    MessageKind.CHECK_ASSIGNED,
                                    args,
                                    check,
                                    "/" + one.subject()));
                })
                .toList());
    }

    private void toPeople(SpotCheck check, MessageKind kind, Stream<String> people) {
        var args = List.of(name(check), Arg.day(check.plannedOn()));
        inbox.postAll(people.map(subject -> message(Audience.person(subject), kind, args, check, "/" + subject))
                .toList());
    }

    /** A city is told by its list of checks. */
    void reported(SpotCheck check) {
        Optional.ofNullable(check.enterpriseId() == null ? check.consultancyId() : check.enterpriseId())
                .ifPresent(party -> inbox.post(message(
                        Audience.party(party),
                        MessageKind.CHECK_REPORTED,
                        List.of(name(check), Arg.text(check.number())),
                        check,
                        "")));
    }

    private static Message message(Audience audience, MessageKind kind, List<Arg> args, SpotCheck check, String whose) {
        return new Message(audience, kind, args, "/checks/" + check.id(), check.id(), kind + "/" + check.id() + whose);
    }

    private Arg name(SpotCheck check) {
        return Arg.text(subjects.of(List.of(check))
                .getOrDefault(check.subject(), CheckSubject.UNKNOWN)
                .name());
    }
}
