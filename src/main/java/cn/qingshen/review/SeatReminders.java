package cn.qingshen.review;

import cn.qingshen.enterprise.Enterprise;
import cn.qingshen.enterprise.EnterpriseService;
import cn.qingshen.expert.ExpertService;
import cn.qingshen.inbox.Arg;
import cn.qingshen.inbox.Audience;
import cn.qingshen.inbox.InboxService;
import cn.qingshen.inbox.Message;
import cn.qingshen.inbox.MessageKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reminds experts: of an offer on its last day, and of a meeting some days before it. Each is said once, however often it is looked for. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SeatReminders {

    /** So many days before a meeting. */
    static final int BEFORE_MEETING = 3;

    private final ReviewQuery query;
    private final EnterpriseService enterprises;
    private final ExpertService experts;
    private final InboxService inbox;

    SeatReminders(ReviewQuery query, EnterpriseService enterprises, ExpertService experts, InboxService inbox) {
        this.query = query;
        this.enterprises = enterprises;
        this.experts = experts;
        this.inbox = inbox;
    }

    void send(ReviewPanel panel, LocalDate today) {
        var due = query.assignments(List.of(panel.id())).getOrDefault(panel.id(), List.of()).stream()
                .filter(one -> isToAnswer(one, today) || isToCome(one, panel, today))
                .toList();
        if (due.isEmpty()) {
            return;
        }
        var name = enterprises.byIds(List.of(panel.enterpriseId()), Set.of("name")).stream()
                .map(Enterprise::name)
                .findFirst()
                .orElse("");
        var subjects = experts.subjects(due.stream().map(Assignment::expertId).toList());
        inbox.postAll(due.stream()
                .flatMap(one -> Stream.ofNullable(subjects.get(one.expertId()))
                        .map(subject -> message(panel, one, name, subject)))
                .toList());
    }

    private static boolean isToAnswer(Assignment assignment, LocalDate today) {
        return assignment.state() == AssignmentState.OFFERED
                && assignment.answerBy().equals(today);
    }

    private static boolean isToCome(Assignment assignment, ReviewPanel panel, LocalDate today) {
        return assignment.state() == AssignmentState.ACCEPTED
                && !today.isAfter(panel.meetingOn())
                && !today.isBefore(panel.meetingOn().minusDays(BEFORE_MEETING));
    }

    private static Message message(ReviewPanel panel, Assignment assignment, String name, String subject) {
        var isOffer = assignment.state() == AssignmentState.OFFERED;
        var kind = isOffer ? MessageKind.SEAT_WAITS : MessageKind.MEETING_SOON;
        var day = isOffer ? assignment.answerBy() : panel.meetingOn();
        return new Message(
                Audience.person(Objects.requireNonNull(subject)),
                kind,
                List.of(Arg.text(name), Arg.day(day)),
                "/assignments",
                panel.id(),
                kind + "/" + assignment.id());
    }
}
