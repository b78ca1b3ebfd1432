package cn.qingshen.review;

import cn.qingshen.account.SystemJob;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees to the seats while nobody does: offers that ran out, and seats that became empty. Each panel in a transaction of its own. */
@Component
class SeatKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(SeatKeeper.class);

    private final ReviewQuery query;
    private final ReviewRepository repository;
    private final ReviewTrail trail;
    private final Occasions occasions;
    private final CheckCompanions companions;
    private final PanelSeating seating;
    private final SeatReminders reminders;
    private final CorrectionReminders corrections;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SeatKeeper(
            ReviewQuery query,
            ReviewRepository repository,
            ReviewTrail trail,
            Occasions occasions,
            CheckCompanions companions,
            PanelSeating seating,
            SeatReminders reminders,
            CorrectionReminders corrections,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.query = query;
        this.repository = repository;
        this.trail = trail;
        this.occasions = occasions;
        this.companions = companions;
        this.seating = seating;
        this.reminders = reminders;
        this.corrections = corrections;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Offers a panel's empty seats now; should it fail, {@link #run} makes up for it: what led here stands already. */
    void settle(UUID panelId) {
        try {
            SystemJob.run("seats", () -> transaction.executeWithoutResult(_ -> look(panelId)));
        } catch (RuntimeException e) {
            LOG.warn("The seats of panel {} will be looked at again", panelId, e);
        }
    }

    /** Looks at every panel that was drawn and on which no opinion was issued, and at those of spot checks. */
    void run() {
        for (var panelId : transaction.execute(_ -> query.tended())) {
            settle(panelId);
        }
    }

    private void look(UUID panelId) {
        var panel = trail.locked(panelId);
        if (!occasions.of(panel).awaits(panel.kind())) {
            if (panel.checkId() != null && panel.state().isOpen()) {
                companions.follow(panel);
            }
            return;
        }
        if (panel.state() == PanelState.CORRECTING) {
            corrections.send(panel, LocalDate.now(clock));
        } else if (panel.state() == PanelState.SEATING || panel.state() == PanelState.COMPLETE) {
            keep(panel);
        }
    }

    private void keep(ReviewPanel panel) {
        query.overdue(panel.id(), LocalDate.now(clock)).forEach(one -> expire(panel, one));
        seating.settle(panel);
        reminders.send(panel, LocalDate.now(clock));
    }

    private void expire(ReviewPanel panel, Assignment assignment) {
        repository.answer(assignment, AssignmentState.EXPIRED, null);
        trail.append(panel, "panel.expire", null, new Expired(assignment.seat(), assignment.expertId()));
    }

    private record Expired(int seat, UUID expertId) {}
}
