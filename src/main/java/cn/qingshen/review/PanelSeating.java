package cn.qingshen.review;

import cn.qingshen.account.Asker;
import cn.qingshen.enterprise.Enterprise;
import cn.qingshen.enterprise.EnterpriseService;
import cn.qingshen.expert.ExpertService;
import cn.qingshen.inbox.Arg;
import cn.qingshen.inbox.Audience;
import cn.qingshen.inbox.InboxService;
import cn.qingshen.inbox.Message;
import cn.qingshen.inbox.MessageKind;
import cn.qingshen.review.draw.Seating;
import cn.qingshen.rule.RuleCode;
import cn.qingshen.rule.RuleService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
    private final ReviewRepository repository;
    private final ReviewTrail trail;
    private final EnterpriseService enterprises;
    private final ExpertService experts;
    private final RuleService rules;
    private final InboxService inbox;
    private final Clock clock;

    PanelSeating(
            ReviewQuery query,
            ReviewRepository repository,
            ReviewTrail trail,
            EnterpriseService enterprises,
            ExpertService experts,
            RuleService rules,
            InboxService inbox,
            Clock clock) {
        this.query = query;
        this.repository = repository;
        this.trail = trail;
        this.enterprises = enterprises;
        this.experts = experts;
        this.rules = rules;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Offers the empty seats, and says how far the panel is. */
    void settle(ReviewPanel panel) {
        var draw = query.draws(panel.id()).stream()
                .filter(one -> one.state() == DrawState.DRAWN)
                .findFirst();
        if (draw.isPresent()) {
            offer(panel, draw.get());
            conclude(panel, draw.get());
        }
    }

    private void offer(ReviewPanel panel, Draw draw) {
        var offers = seating(panel, draw).fill();
        if (offers.isEmpty()) {
            return;
        }
        var answerBy =
                rules.deadline(RuleCode.OFFER_ANSWER, LocalDate.now(clock)).dueOn();
        var subjects =
                experts.subjects(offers.stream().map(Seating.Offer::expertId).toList());
        for (var offer : offers) {
            var id = repository.offer(draw, offer.seat(), offer.expertId(), answerBy);
            trail.append(panel, "panel.offer", null, offer);
            inbox.post(new Message(
                    Audience.person(subjects.get(offer.expertId())),
                    MessageKind.SEAT_OFFERED,
                    List.of(Arg.text(enterprise(panel)), Arg.day(answerBy)),
                    "/assignments",
                    panel.id(),
                    "SEAT_OFFERED/" + id));
        }
    }

    private Seating seating(ReviewPanel panel, Draw draw) {
        var order = query.candidates(draw.id()).stream()
                .filter(one -> one.place() != null)
                .map(DrawCandidate::member)
                .toList();
        var seating = new Seating(panel.numberedSeats(), order);
        query.events(draw.id()).forEach(event -> event.repeatOn(seating));
        return seating;
    }

    private void conclude(ReviewPanel panel, Draw draw) {
        var present = query.assignments(List.of(panel.id())).getOrDefault(panel.id(), List.of()).stream()
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
            tellOfficers(panel, MessageKind.PANEL_COMPLETE, draw.id().toString());
        }
        if (present.size() < seats) {
            tellOfficers(panel, MessageKind.SEATS_EMPTY, draw.id() + "/" + present.size());
        }
    }

    /** @param what makes it the same message when it is found again */
    private void tellOfficers(ReviewPanel panel, MessageKind kind, String what) {
        var city = panel.jurisdictionCode();
        inbox.post(new Message(
                city.equals(Asker.PROVINCE) ? Audience.province() : Audience.city(city),
                kind,
                List.of(Arg.text(enterprise(panel))),
                "/reviews/" + panel.id(),
                panel.id(),
                kind + "/" + panel.id() + "/" + what));
    }

    private String enterprise(ReviewPanel panel) {
        return enterprises.byIds(List.of(panel.enterpriseId()), Set.of("name")).stream()
                .findFirst()
                .map(Enterprise::name)
                .orElse("");
    }

    /** Takes everybody off: the panel is called off, or drawn again. */
    void clear(ReviewPanel panel, String reason) {
        query.assignments(List.of(panel.id())).getOrDefault(panel.id(), List.of()).stream()
                .filter(Assignment::isPresent)
                .forEach(one -> repository.answer(one, AssignmentState.REPLACED, reason));
        query.draws(panel.id()).stream()
                .filter(one -> one.state() != DrawState.PROPOSED)
                .map(Draw::id)
                .forEach(this::voided);
    }

    private void voided(UUID drawId) {
        repository.move(drawId, DrawState.VOID);
    }
}
