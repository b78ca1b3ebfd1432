package cn.qingshen.review;

import cn.qingshen.account.Asker;
import cn.qingshen.account.Permission;
import cn.qingshen.common.Checks;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.inbox.MessageKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for taking somebody off their seat. It takes two officers, as a redraw does: the order is known by then, and whoever could
 * replace alone would choose from it. Each act answers whose panel it was; refusals are {@link Refused}.
 */
@Service
public class ReplacementService {

    private final ReviewQuery query;
    private final ScoreQuery scores;
    private final ReviewRepository repository;
    private final ReplacementRepository replacements;
    private final ReviewTrail trail;
    private final PanelSeating seating;
    private final PanelMessages messages;

    ReplacementService(
            ReviewQuery query,
            ScoreQuery scores,
            ReviewRepository repository,
            ReplacementRepository replacements,
            ReviewTrail trail,
            PanelSeating seating,
            PanelMessages messages) {
        this.query = query;
        this.scores = scores;
        this.repository = repository;
        this.replacements = replacements;
        this.trail = trail;
        this.seating = seating;
        this.messages = messages;
    }

    /**
     * Asks that somebody be taken off; nothing changes before another person consents.
     *
     * @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_REVIEW}; {@code OFFER_OVER}: they do not sit there; {@code WRONG_STATE}:
     *     they have scored, or it is asked for already; {@code REQUIRED} a reason
     */
    @Transactional
    @PreAuthorize(Permission.MAY_PLAN_REVIEWS)
    public UUID ask(UUID assignmentId, @Nullable String reason) {
        var panel = locked(assignmentId).seated();
        PanelService.requireOwn(panel.jurisdictionCode());
        Refused.ifAny(Checks.refusals(Checks.reason(reason)));
        var assignment = replaceable(assignmentId);
        if (replacements.askedFor(assignmentId).isPresent()) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        replacements.ask(assignment, Objects.requireNonNull(reason).strip());
        trail.append(panel, "panel.replaceAsk", reason, seatOf(assignment));
        return panel.id();
    }

    /**
     * Consents to what another officer asked for: the next in the order is offered the seat.
     *
     * @throws Refused {@code NOT_FOUND}: also when nothing is asked for; {@code OFFER_OVER}; {@code WRONG_STATE}; {@code SAME_PERSON}
     */
    @Transactional
    @PreAuthorize(Permission.MAY_PLAN_REVIEWS)
    public UUID consent(UUID assignmentId) {
        var panel = locked(assignmentId).seated();
        var asked = askedFor(assignmentId);
        if (asked.askedBy().equals(Asker.require().subject())) {
            throw new Refused(RefusalCode.SAME_PERSON);
        }
        var assignment = replaceable(assignmentId);
        replacements.consent(asked);
        repository.answer(assignment, AssignmentState.REPLACED, asked.reason());
        trail.append(panel, "panel.replace", asked.reason(), seatOf(assignment));
        messages.toExperts(panel, List.of(PanelMessages.Notice.of(MessageKind.SEAT_WITHDRAWN, panel, assignment)));
        seating.settle(panel);
        return panel.id();
    }

    /** Takes back what was asked for; whoever sits there stays. @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_REVIEW} */
    @Transactional
    @PreAuthorize(Permission.MAY_PLAN_REVIEWS)
    public UUID withdraw(UUID assignmentId) {
        var panel = locked(assignmentId);
        PanelService.requireOwn(panel.jurisdictionCode());
        replacements.withdraw(askedFor(assignmentId));
        trail.append(panel, "panel.replaceWithdraw", null, null);
        return panel.id();
    }

    /** Of each panel what waits for consent, earliest first; empty for those who are reviewed and who review. */
    @Transactional(readOnly = true)
    @PreAuthorize(Permission.MAY_READ_REVIEWS)
    public Map<UUID, List<Replacement>> asked(Collection<UUID> panelIds) {
        return replacements.asked(panelIds);
    }

    private ReviewPanel locked(UUID assignmentId) {
        return trail.locked(query.assignment(assignmentId)
                .map(Assignment::panelId)
                .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND)));
    }

    private Replacement askedFor(UUID assignmentId) {
        return replacements.askedFor(assignmentId).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    private Assignment replaceable(UUID assignmentId) {
        var assignment = query.assignment(assignmentId)
                .filter(Assignment::isPresent)
                .orElseThrow(() -> new Refused(RefusalCode.OFFER_OVER));
        if (scores.isScored(assignmentId)) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        return assignment;
    }

    private static Seated seatOf(Assignment assignment) {
        return new Seated(assignment.seat(), assignment.expertId());
    }

    private record Seated(int seat, UUID expertId) {}
}
