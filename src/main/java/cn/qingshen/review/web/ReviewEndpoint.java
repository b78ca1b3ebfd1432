package cn.qingshen.review.web;

import static java.util.stream.Collectors.toMap;

import cn.qingshen.account.Asker;
import cn.qingshen.common.Acted;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.Refused;
import cn.qingshen.draw.PublicSource;
import cn.qingshen.expert.Expert;
import cn.qingshen.expert.ExpertService;
import cn.qingshen.journal.JournalEntry;
import cn.qingshen.review.Assignment;
import cn.qingshen.review.Conclusion;
import cn.qingshen.review.Correction;
import cn.qingshen.review.CorrectionService;
import cn.qingshen.review.DecisionService;
import cn.qingshen.review.Draw;
import cn.qingshen.review.DrawCandidate;
import cn.qingshen.review.DrawService;
import cn.qingshen.review.DrawShare;
import cn.qingshen.review.Fairness;
import cn.qingshen.review.FairnessService;
import cn.qingshen.review.MeetingFacts;
import cn.qingshen.review.MeetingRecord;
import cn.qingshen.review.MeetingService;
import cn.qingshen.review.PanelPlan;
import cn.qingshen.review.PanelPreview;
import cn.qingshen.review.PanelService;
import cn.qingshen.review.PanelState;
import cn.qingshen.review.PanelSubject;
import cn.qingshen.review.Replacement;
import cn.qingshen.review.ReplacementService;
import cn.qingshen.review.RescheduleService;
import cn.qingshen.review.ReviewPanel;
import cn.qingshen.review.ReviewService;
import cn.qingshen.review.ScoreSheet;
import cn.qingshen.review.Scores;
import cn.qingshen.review.draw.Seat;
import com.vaadin.hilla.BrowserCallable;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Panels and draws for the officers' pages. */
@BrowserCallable
@PermitAll
class ReviewEndpoint {

    private final ReviewService reviews;
    private final PanelService panels;
    private final RescheduleService reschedules;
    private final DrawService draws;
    private final ReplacementService replacements;
    private final MeetingService meetings;
    private final CorrectionService corrections;
    private final DecisionService decisions;
    private final FairnessService fairness;
    private final ExpertService experts;

    ReviewEndpoint(
            ReviewService reviews,
            PanelService panels,
            RescheduleService reschedules,
            DrawService draws,
            ReplacementService replacements,
            MeetingService meetings,
            CorrectionService corrections,
            DecisionService decisions,
            FairnessService fairness,
            ExpertService experts) {
        this.reviews = reviews;
        this.panels = panels;
        this.reschedules = reschedules;
        this.draws = draws;
        this.replacements = replacements;
        this.meetings = meetings;
        this.corrections = corrections;
        this.decisions = decisions;
        this.fairness = fairness;
        this.experts = experts;
    }

    /** A line of the list. */
    record Line(ReviewPanel panel, PanelSubject subject) {}

    /** A page of lines; {@code endCursor} asks for the next. */
    record PanelPage(List<Line> items, @Nullable String endCursor, boolean hasNextPage) {}

    /** A seat's present or former holder, by name. */
    record Sitter(Assignment assignment, String name, String title) {}

    /**
     * A draw with those who took part in it.
     *
     * @param isMine whether whoever asks began it; @param gaveShare whether they gave a share; @param toldValue whether they told the value
     */
    record DrawDetail(Draw draw, List<DrawShare> shares, boolean isMine, boolean gaveShare, boolean toldValue) {}

    /** That somebody is to be taken off their seat. @param isMine whether whoever asks for the page asked for it */
    record Asked(Replacement replacement, boolean isMine) {}

    /** A panel whole. @param isOwn whether it is their review who ask; @param asked what waits for a second person */
    record Detail(
            ReviewPanel panel,
            List<Seat> seats,
            PanelSubject subject,
            boolean isOwn,
            List<DrawDetail> draws,
            List<Sitter> sitters,
            List<Asked> asked) {}

    /** Somebody of the frozen pool, by name. */
    record Named(DrawCandidate candidate, String name) {}

    /** How planning ended: the panel's id, or why not. */
    record Planned(@Nullable UUID id, List<Refusal> refusals) {}

    public PanelPage list(@Nullable PanelState state, int first, @Nullable String after) {
        var page = reviews.page(state, first, after);
        var subjects = reviews.subjects(page.nodes());
        return new PanelPage(
                page.nodes().stream()
                        .map(one -> new Line(one, subjects.get(one.id())))
                        .toList(),
                page.endCursor(),
                page.hasNextPage());
    }

    public Optional<Detail> get(UUID id) {
        return reviews.byId(id).map(this::detail);
    }

    private Detail detail(ReviewPanel panel) {
        var ids = List.of(panel.id());
        var all = reviews.draws(ids).getOrDefault(panel.id(), List.of());
        var shares = reviews.shares(all.stream().map(Draw::id).toList()).stream()
                .collect(Collectors.groupingBy(DrawShare::drawId));
        return new Detail(
                panel,
                panel.numberedSeats(),
                reviews.subjects(List.of(panel)).get(panel.id()),
                panel.jurisdictionCode().equals(Asker.require().jurisdiction()),
                all.stream()
                        .map(one -> drawDetail(one, shares.getOrDefault(one.id(), List.of())))
                        .toList(),
                sitters(reviews.assignments(ids).getOrDefault(panel.id(), List.of())),
                replacements.asked(ids).getOrDefault(panel.id(), List.of()).stream()
                        .map(one -> new Asked(
                                one, one.askedBy().equals(Asker.require().subject())))
                        .toList());
    }

    private static DrawDetail drawDetail(Draw draw, List<DrawShare> shares) {
        var subject = Asker.require().subject();
        return new DrawDetail(
                draw,
                shares,
                subject.equals(draw.proposedBy()),
                shares.stream().anyMatch(one -> one.subject().equals(subject)),
                subject.equals(draw.valueBy()));
    }

    private List<Sitter> sitters(List<Assignment> assignments) {
        var found = expertsById(assignments.stream().map(Assignment::expertId));
        return assignments.stream()
                .map(one -> {
                    var expert = Optional.ofNullable(found.get(one.expertId()));
                    return new Sitter(
                            one,
                            expert.map(Expert::name).orElse(""),
                            expert.map(Expert::title).orElse(""));
                })
                .toList();
    }

    private Map<UUID, Expert> expertsById(Stream<UUID> ids) {
        return experts.byIds(ids.distinct().toList()).stream().collect(toMap(Expert::id, one -> one));
    }

    /**
     * A review of a round.
     *
     * @param conclusion null: none, or not issued yet and they who ask are reviewed
     * @param reviewers who accepted, by name; the leader first
     */
    record AuditReview(
            ReviewPanel panel, @Nullable Conclusion conclusion, List<Correction> corrections, List<String> reviewers) {}

    /** The reviews of a round, latest first, as far as whoever asks may know. */
    public List<AuditReview> ofAudit(UUID auditId) {
        var all = reviews.panelsOf(List.of(auditId)).getOrDefault(auditId, List.of());
        var ids = all.stream().map(ReviewPanel::id).toList();
        var conclusions = reviews.conclusions(ids);
        var corrected = reviews.corrections(ids);
        var assignments = reviews.assignments(ids);
        return all.stream()
                .map(one -> new AuditReview(
                        one,
                        conclusions.get(one.id()),
                        corrected.getOrDefault(one.id(), List.of()),
                        reviewers(assignments.getOrDefault(one.id(), List.of()))))
                .toList();
    }

    private List<String> reviewers(List<Assignment> assignments) {
        return sitters(assignments.stream().filter(Assignment::isTaken).toList()).stream()
                .map(Sitter::name)
                .toList();
    }

    /** The pool as it was frozen, by name: in the order that was drawn, then those excluded. */
    public List<Named> candidates(UUID drawId) {
        var all = reviews.candidates(List.of(drawId)).getOrDefault(drawId, List.of());
        var found = expertsById(all.stream().map(DrawCandidate::expertId));
        return all.stream()
                .map(one -> new Named(
                        one,
                        Optional.ofNullable(found.get(one.expertId()))
                                .map(Expert::name)
                                .orElse("")))
                .toList();
    }

    public List<JournalEntry> timeline(UUID id) {
        return reviews.timeline(id);
    }

    public int fewestSeats(UUID auditId) {
        return panels.fewestSeats(auditId);
    }

    public PanelPreview preview(PanelPlan plan) {
        return panels.preview(plan);
    }

    public Planned plan(PanelPlan plan) {
        try {
            return new Planned(panels.plan(plan), List.of());
        } catch (Refused refused) {
            return new Planned(null, refused.refusals());
        }
    }

    public Acted cancel(UUID panelId, @Nullable String reason) {
        return Acted.by(() -> panels.cancel(panelId, reason));
    }

    public Acted reschedule(
            UUID panelId, @Nullable LocalDate meetingOn, @Nullable String place, @Nullable String reason) {
        return Acted.by(() -> reschedules.reschedule(panelId, meetingOn, place, reason));
    }

    public Acted askReplacement(UUID assignmentId, @Nullable String reason) {
        return Acted.by(() -> replacements.ask(assignmentId, reason));
    }

    public Acted consentReplacement(UUID assignmentId) {
        return Acted.by(() -> replacements.consent(assignmentId));
    }

    public Acted withdrawReplacement(UUID assignmentId) {
        return Acted.by(() -> replacements.withdraw(assignmentId));
    }

    /**
     * What a panel scores, what its experts found so far, what was said at its meeting, what it came to, and what was corrected since.
     *
     * @param mayPass whether it may let the round pass
     */
    record Findings(
            ScoreSheet sheet,
            Scores scores,
            BigDecimal mean,
            boolean mayPass,
            List<MeetingRecord> meetings,
            @Nullable Conclusion conclusion,
            List<Correction> corrections) {}

    public Optional<Findings> findings(UUID panelId) {
        return reviews.byId(panelId).map(_ -> {
            var sheet = reviews.sheet(panelId);
            var scores = reviews.scores(panelId);
            var conclusion = reviews.conclusions(List.of(panelId)).get(panelId);
            return new Findings(
                    sheet,
                    scores,
                    scores.mean(),
                    scores.mayPass(sheet),
                    reviews.meetings(List.of(panelId)).getOrDefault(panelId, List.of()),
                    conclusion,
                    reviews.corrections(List.of(panelId)).getOrDefault(panelId, List.of()));
        });
    }

    public Acted recordMeeting(UUID panelId, MeetingFacts facts) {
        return Acted.by(() -> meetings.record(panelId, facts));
    }

    public Acted askCorrections(UUID panelId) {
        return Acted.by(() -> corrections.ask(panelId));
    }

    public Acted extendCorrections(UUID panelId, @Nullable LocalDate dueOn, @Nullable String reason) {
        return Acted.by(() -> corrections.extend(panelId, dueOn, reason));
    }

    public Acted handInCorrections(UUID panelId, @Nullable String words, List<UUID> fileIds) {
        return Acted.by(() -> corrections.handIn(panelId, words, fileIds));
    }

    public Acted settleCorrections(UUID panelId, int number, boolean confirmed, @Nullable String reason) {
        return Acted.by(() -> corrections.settle(panelId, number, confirmed, reason));
    }

    public Acted decide(UUID panelId, @Nullable String documentNumber, @Nullable String note) {
        return Acted.by(() -> decisions.decide(panelId, documentNumber, note));
    }

    public Fairness fairness() {
        return fairness.report();
    }

    public Acted freeze(UUID panelId, PublicSource source, String issue) {
        return Acted.by(() -> draws.freeze(panelId, source + " " + issue));
    }

    public Acted share(UUID drawId, @Nullable String share) {
        return Acted.by(() -> draws.share(drawId, share));
    }

    public Acted value(UUID drawId, @Nullable String value) {
        return Acted.by(() -> draws.value(drawId, value));
    }

    public Acted propose(UUID panelId, @Nullable String reason, PublicSource source, String issue) {
        return Acted.by(() -> draws.propose(panelId, reason, source + " " + issue));
    }

    public Acted consent(UUID drawId) {
        return Acted.by(() -> draws.consent(drawId));
    }

    public Acted withdraw(UUID drawId) {
        return Acted.by(() -> draws.withdraw(drawId));
    }
}
