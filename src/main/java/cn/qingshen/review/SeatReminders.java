package cn.qingshen.review;

import cn.qingshen.inbox.MessageKind;
import java.time.LocalDate;
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
    private final PanelMessages messages;

    SeatReminders(ReviewQuery query, PanelMessages messages) {
        this.query = query;
        this.messages = messages;
    }

    void send(ReviewPanel panel, LocalDate today) {
        messages.toExperts(
                panel,
                query.assignments(panel.id()).stream()
                        .filter(one -> isToAnswer(one, today) || isToCome(one, panel, today))
                        .map(one -> notice(panel, one))
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

    private static PanelMessages.Notice notice(ReviewPanel panel, Assignment assignment) {
        var isOffer = assignment.state() == AssignmentState.OFFERED;
        return new PanelMessages.Notice(
                isOffer ? MessageKind.SEAT_WAITS : MessageKind.MEETING_SOON,
                assignment.id(),
                assignment.expertId(),
                isOffer ? assignment.answerBy() : panel.meetingOn());
    }
}
