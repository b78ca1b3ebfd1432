package cn.qingshen.review;

import cn.qingshen.account.Permission;
import cn.qingshen.common.Checks;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.common.Texts;
import cn.qingshen.inbox.MessageKind;
import cn.qingshen.rule.RuleCode;
import cn.qingshen.rule.RuleService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bureau's door to when and where a panel meets. */
@Service
@PreAuthorize(Permission.MAY_PLAN_REVIEWS)
public class RescheduleService {

    private final ReviewQuery query;
    private final ScoreQuery scores;
    private final ReviewRepository repository;
    private final ReviewTrail trail;
    private final RuleService rules;
    private final PanelMessages messages;
    private final Clock clock;

    RescheduleService(
            ReviewQuery query,
            ScoreQuery scores,
            ReviewRepository repository,
            ReviewTrail trail,
            RuleService rules,
            PanelMessages messages,
            Clock clock) {
        this.query = query;
        this.scores = scores;
        this.repository = repository;
        this.trail = trail;
        this.rules = rules;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Moves the meeting (plan 3.5, 3.6); whoever has a seat, or is offered one, is told, and the enterprise if it knows of the panel already.
     *
     * @param meetingOn today at the earliest, within two years
     * @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_REVIEW}; {@code WRONG_STATE}: it has concluded, was decided or called off; or the day,
     *     the place or the reason is at fault
     */
    @Transactional
    public void reschedule(
            UUID panelId, @Nullable LocalDate meetingOn, @Nullable String typedPlace, @Nullable String reason) {
        var panel = trail.locked(panelId).movable();
        PanelService.requireOwn(panel.jurisdictionCode());
        if (scores.conclusion(panelId).isPresent()) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        var today = LocalDate.now(clock);
        var place = Texts.trimToNull(typedPlace);
        Refused.ifAny(Checks.refusals(
                PanelPlan.meetingOn(meetingOn, today, today), PanelPlan.place(place), Checks.reason(reason)));
        var day = Objects.requireNonNull(meetingOn);
        repository.reschedule(panelId, day, place, revealedOn(panel, day, today));
        trail.append(
                panel, "panel.reschedule", reason, new Moved(panel.meetingOn(), panel.place()), new Moved(day, place));
        tell(query.panel(panelId).orElseThrow(), panel.isRevealed(today));
    }

    private record Moved(LocalDate meetingOn, @Nullable String place) {}

    /** What may be known already stays known. */
    private LocalDate revealedOn(ReviewPanel panel, LocalDate meetingOn, LocalDate today) {
        return panel.revealedOn().isAfter(today)
                ? meetingOn.minusDays(
                        rules.book().rule(RuleCode.PANEL_REVEAL, today).value())
                : panel.revealedOn();
    }

    private void tell(ReviewPanel panel, boolean isKnown) {
        messages.toExperts(
                panel,
                query.assignments(panel.id()).stream()
                        .filter(Assignment::isPresent)
                        .map(one -> PanelMessages.Notice.of(MessageKind.MEETING_MOVED, panel, one))
                        .toList());
        if (isKnown) {
            messages.moved(panel);
        }
    }
}
