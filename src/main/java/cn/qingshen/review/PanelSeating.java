package cn.qingshen.review;

import static java.util.stream.Collectors.toMap;

import cn.qingshen.expert.ExclusionRule;
import cn.qingshen.inbox.MessageKind;
import cn.qingshen.review.draw.PoolMember;
import cn.qingshen.review.draw.SeatEvent;
import cn.qingshen.review.draw.Seating;
import cn.qingshen.rule.RuleCode;
import cn.qingshen.rule.RuleService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers the seats of a panel to whom the drawn order gives them. It can be done any number of times: whatever is offered already stays,
 * and what a crash left out is made up for. The trail is held by whoever calls it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PanelSeating {

    private final ReviewQuery query;
    private final ScoreQuery scores;
    private final ReviewRepository repository;
    private final PanelMatter matter;
    private final ReviewTrail trail;
    private final RuleService rules;
    private final PanelMessages messages;
    private final Clock clock;

    PanelSeating(
            ReviewQuery query,
            ScoreQuery scores,
            ReviewRepository repository,
            PanelMatter matter,
            ReviewTrail trail,
            RuleService rules,
            PanelMessages messages,
            Clock clock) {
        this.query = query;
        this.scores = scores;
        this.repository = repository;
        this.matter = matter;
        this.trail = trail;
        this.rules = rules;
        this.messages = messages;
        this.clock = clock;
    }

    /** Offers the empty seats, and says how far the panel is. */
    void settle(ReviewPanel panel) {
        var draw = query.draws(panel.id()).stream()
                .filter(one -> one.state() == DrawState.DRAWN)
                .findFirst();
        if (draw.isPresent()) {
            var order = query.candidates(draw.get().id()).stream()
                    .filter(one -> one.place() != null)
                    .map(DrawCandidate::member)
                    .toList();
            dismiss(panel, draw.get(), order);
            offer(panel, draw.get(), order);
            conclude(panel, draw.get());
        }
    }

    /** Takes off, or passes over, whoever left the pool or was found to have an interest since they were drawn; what they scored stays. */
    private void dismiss(ReviewPanel panel, Draw draw, List<PoolMember> order) {
        var offered = query.assignments(panel.id()).stream()
                .filter(one -> one.drawId().equals(draw.id()))
                .collect(toMap(Assignment::expertId, Function.identity()));
        var passed = query.events(draw.id()).stream()
                .filter(event -> event.kind() == SeatEvent.Kind.UNFIT)
                .map(SeatEvent::expertId)
                .collect(Collectors.toSet());
        var mayStillSit = order.stream()
                .map(PoolMember::expertId)
                .filter(id -> !passed.contains(id))
                .filter(id -> !offered.containsKey(id) || offered.get(id).isPresent())
                .toList();
        matter.unfit(panel, mayStillSit)
                .forEach((expertId, rule) -> dismiss(panel, draw, expertId, offered.get(expertId), rule));
    }

    private void dismiss(ReviewPanel panel, Draw draw, UUID expertId, @Nullable Assignment seated, ExclusionRule rule) {
        if (seated != null && scores.isScored(seated.id())) {
            return;
        }
        trail.append(panel, "panel.unfit", null, new Unfit(expertId, rule));
        if (seated == null) {
            repository.passOver(draw, expertId);
            return;
        }
        repository.answer(seated, AssignmentState.UNFIT, null);
        messages.toExperts(panel, List.of(PanelMessages.Notice.of(MessageKind.SEAT_WITHDRAWN, panel, seated)));
        messages.toBureau(panel, MessageKind.SEAT_UNFIT, seated.id().toString());
    }

    private record Unfit(UUID expertId, ExclusionRule rule) {}

    private void offer(ReviewPanel panel, Draw draw, List<PoolMember> order) {
        var offers = seating(panel, draw, order).fill();
        if (offers.isEmpty()) {
            return;
        }
        var answerBy =
                rules.deadline(RuleCode.OFFER_ANSWER, LocalDate.now(clock)).dueOn();
        messages.toExperts(
                panel,
                offers.stream()
                        .map(offer -> offered(panel, draw, offer, answerBy))
                        .toList());
    }

    private PanelMessages.Notice offered(ReviewPanel panel, Draw draw, Seating.Offer offer, LocalDate answerBy) {
        var id = repository.offer(panel, draw, offer, answerBy);
        trail.append(panel, "panel.offer", null, offer);
        return new PanelMessages.Notice(MessageKind.SEAT_OFFERED, id, offer.expertId(), answerBy);
    }

    private Seating seating(ReviewPanel panel, Draw draw, List<PoolMember> order) {
        var seating = new Seating(panel.numberedSeats(), order);
        query.events(draw.id()).forEach(event -> event.repeatOn(seating));
        return seating;
    }

    private void conclude(ReviewPanel panel, Draw draw) {
        var present = query.assignments(panel.id()).stream()
                .filter(one -> one.drawId().equals(draw.id()) && one.isPresent())
                .toList();
        var seats = panel.seats().size();
        var complete =
                present.size() == seats && present.stream().allMatch(one -> one.state() == AssignmentState.ACCEPTED);
        var state = complete ? PanelState.COMPLETE : PanelState.SEATING;
        if (state != panel.state()) {
            repository.move(panel.id(), state);
        }
        if (complete && panel.state() != PanelState.COMPLETE) {
            messages.toBureau(panel, MessageKind.PANEL_COMPLETE, draw.id().toString());
        }
        if (present.size() < seats) {
            messages.toBureau(panel, MessageKind.SEATS_EMPTY, draw.id() + "/" + present.size());
        }
    }

    /** Takes everybody off: the panel is called off, or drawn again. @param reason null: what it was for is gone */
    void clear(ReviewPanel panel, @Nullable String reason) {
        var present = query.assignments(panel.id()).stream()
                .filter(Assignment::isPresent)
                .toList();
        present.forEach(one -> repository.answer(one, AssignmentState.REPLACED, reason));
        messages.toExperts(
                panel,
                present.stream()
                        .map(one -> PanelMessages.Notice.of(MessageKind.SEAT_WITHDRAWN, panel, one))
                        .toList());
        query.draws(panel.id()).stream()
                .filter(one -> one.state() != DrawState.PROPOSED)
                .forEach(one -> repository.move(one.id(), DrawState.VOID));
    }
}
