package cn.qingshen.review;

import cn.qingshen.inbox.MessageKind;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds of corrections: the enterprise before they are due, the bureau once they are overdue, the leader of what was handed in. Each is
 * said once, however often it is looked for.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CorrectionReminders {

    /** So many days before they are due. */
    static final int BEFORE = 5;

    private final ReviewQuery panels;
    private final CorrectionQuery query;
    private final PanelMessages messages;

    CorrectionReminders(ReviewQuery panels, CorrectionQuery query, PanelMessages messages) {
        this.panels = panels;
        this.query = query;
        this.messages = messages;
    }

    void send(ReviewPanel panel, LocalDate today) {
        var dueOn = Objects.requireNonNull(panel.correctionsDueOn());
        var last = query.last(panel.id());
        if (last.filter(one -> one.state() == CorrectionState.HANDED_IN).isPresent()) {
            tellLeader(panel, last.get());
        } else if (last.filter(one -> one.state() == CorrectionState.CONFIRMED).isEmpty()) {
            remind(panel, dueOn, today);
        }
    }

    private void remind(ReviewPanel panel, LocalDate dueOn, LocalDate today) {
        if (today.isAfter(dueOn)) {
            messages.toBureau(panel, MessageKind.CORRECTIONS_OVERDUE, dueOn.toString());
        } else if (!today.isBefore(dueOn.minusDays(BEFORE))) {
            messages.toEnterprise(panel, MessageKind.CORRECTIONS_DUE, dueOn, dueOn.toString());
        }
    }

    private void tellLeader(ReviewPanel panel, Correction waiting) {
        messages.toExperts(
                panel,
                panels.assignments(panel.id()).stream()
                        .filter(one -> one.isLeader() && one.state() == AssignmentState.ACCEPTED)
                        .map(one -> PanelMessages.Notice.of(MessageKind.CORRECTIONS_TO_CONFIRM, one, waiting))
                        .limit(1)
                        .toList());
    }
}
