package cn.qingshen.review;

import cn.qingshen.account.Asker;
import cn.qingshen.account.Permission;
import cn.qingshen.common.Checks;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.expert.Eligibility;
import cn.qingshen.review.draw.PoolMember;
import cn.qingshen.review.draw.Seat;
import cn.qingshen.rule.RuleCode;
import cn.qingshen.rule.RuleService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for planning panels; {@link DrawService} is the one for drawing who sits there, {@link ReplacementService} for taking somebody off. */
@Service
@PreAuthorize(Permission.MAY_PLAN_REVIEWS)
public class PanelService {

    private final ReviewQuery query;
    private final ScoreSheetQuery sheets;
    private final ReviewRepository repository;
    private final ReviewTrail trail;
    private final PanelMatter matter;
    private final Occasions occasions;
    private final PanelSize size;
    private final PanelSeating seating;
    private final RuleService rules;
    private final Clock clock;

    PanelService(
            ReviewQuery query,
            ScoreSheetQuery sheets,
            ReviewRepository repository,
            ReviewTrail trail,
            PanelMatter matter,
            Occasions occasions,
            PanelSize size,
            PanelSeating seating,
            RuleService rules,
            Clock clock) {
        this.query = query;
        this.sheets = sheets;
        this.repository = repository;
        this.trail = trail;
        this.matter = matter;
        this.occasions = occasions;
        this.size = size;
        this.seating = seating;
        this.rules = rules;
        this.clock = clock;
    }

    /** How many experts must review a round at least (plan 3.5, 3.6). @throws Refused {@code NOT_FOUND}: there is no such round */
    @Transactional(readOnly = true)
    public int fewestSeats(UUID auditId) {
        return size.fewest(occasions.ofRound(auditId));
    }

    /**
     * Who could be drawn if the panel were frozen now, and of the others why not; nothing is written.
     *
     * @throws Refused {@code NOT_FOUND}: there is no such round, or no such spot check
     */
    @Transactional(readOnly = true)
    public PanelPreview preview(PanelPlan typed) {
        var plan = typed.normalised();
        var seats = Objects.requireNonNull(plan.seats()).stream()
                .limit(PanelPlan.MOST_SEATS)
                .toList();
        var found = matter.eligibility(occasions.of(plan), plan.kind(), ReviewPanel.asked(seats));
        var workplaces = new Workplaces(found.eligible());
        var members = found.eligible().stream().map(workplaces::member).toList();
        var counts = ReviewPanel.numbered(seats).stream()
                .map(seat -> count(seat, members))
                .toList();
        return new PanelPreview(found.eligible().size(), counts, looked(found));
    }

    private static PanelPreview.SeatCount count(Seat seat, List<PoolMember> members) {
        var suited = members.stream().filter(seat::suits);
        return new PanelPreview.SeatCount(seat.number(), (int) suited.count());
    }

    private static List<PanelPreview.Looked> looked(Eligibility found) {
        return Stream.concat(
                        found.eligible().stream().map(one -> new PanelPreview.Looked(one, null)),
                        found.excluded().entrySet().stream()
                                .map(one -> new PanelPreview.Looked(one.getKey(), one.getValue())))
                .sorted(Comparator.comparing(one -> one.expert().name()))
                .toList();
    }

    /**
     * Plans a panel for a round that is ready for it, or for a spot check that has not begun (plan 3.9).
     *
     * @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_REVIEW}: another bureau reviews the round, or checks; {@code NOT_READY_FOR_REVIEW}; {@code PANEL_EXISTS};
     *     {@code TOO_FEW_SEATS}; or something of the plan is at fault
     */
    @Transactional
    public UUID plan(PanelPlan typed) {
        var occasion = held(typed.normalised());
        var plan = typed.normalised().on(occasion);
        Refused.ifAny(plan.check(size.fewest(occasion), today()));
        if (!occasion.awaits(Objects.requireNonNull(plan.kind()))) {
            throw new Refused(RefusalCode.NOT_READY_FOR_REVIEW);
        }
        try {
            var id = repository.add(plan, occasion, revealedOn(plan), sheet(plan));
            trail.append(query.panel(id).orElseThrow(), "panel.plan", null, plan);
            return id;
        } catch (DuplicateKeyException _) {
            throw new Refused(RefusalCode.PANEL_EXISTS);
        }
    }

    /** As it is once nobody else acts on it. */
    private Occasion held(PanelPlan plan) {
        var occasion = occasions.of(plan);
        requireOwn(occasion.whose());
        trail.hold(occasion);
        return occasions.of(plan);
    }

    /** Who goes along to a spot check is shown with the check, not before. */
    private LocalDate revealedOn(PanelPlan plan) {
        var meeting = Objects.requireNonNull(plan.meetingOn());
        return plan.checkId() == null
                ? meeting.minusDays(
                        rules.book().rule(RuleCode.PANEL_REVEAL, today()).value())
                : meeting;
    }

    private @Nullable UUID sheet(PanelPlan plan) {
        return plan.checkId() == null ? sheets.inForce(Objects.requireNonNull(plan.kind()), today()) : null;
    }

    /** The province sees every panel, and steers only its own. */
    static void requireOwn(String jurisdictionCode) {
        if (!jurisdictionCode.equals(Asker.require().jurisdiction())) {
            throw new Refused(RefusalCode.NOT_YOUR_REVIEW);
        }
    }

    /**
     * Calls a panel off; whoever has a seat loses it. Once a draw has begun that is possible only when the round no longer waits for the
     * review: nobody gets another draw by calling one off.
     *
     * @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_REVIEW}; {@code WRONG_STATE}; {@code DRAW_BEGUN}; {@code REQUIRED} a reason
     */
    @Transactional
    public void cancel(UUID panelId, @Nullable String reason) {
        var panel = trail.locked(panelId).cancellable();
        requireOwn(panel.jurisdictionCode());
        Refused.ifAny(Checks.refusals(Checks.reason(reason)));
        if (panel.state() != PanelState.PLANNED && occasions.of(panel).awaits(panel.kind())) {
            throw new Refused(RefusalCode.DRAW_BEGUN);
        }
        seating.clear(panel, Objects.requireNonNull(reason));
        repository.move(panelId, PanelState.CANCELLED);
        trail.append(panel, "panel.cancel", reason, null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
