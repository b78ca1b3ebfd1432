package cn.qingshen.review.web;

import cn.qingshen.audit.AcceptanceLevel;
import cn.qingshen.common.Ids;
import cn.qingshen.common.Refused;
import cn.qingshen.common.UserError;
import cn.qingshen.common.UserErrors;
import cn.qingshen.expert.InterestFacts;
import cn.qingshen.expert.Speciality;
import cn.qingshen.review.Assignment;
import cn.qingshen.review.AssignmentService;
import cn.qingshen.review.ConclusionFacts;
import cn.qingshen.review.CorrectionService;
import cn.qingshen.review.DecisionService;
import cn.qingshen.review.DrawService;
import cn.qingshen.review.MeetingFacts;
import cn.qingshen.review.MeetingService;
import cn.qingshen.review.Outcome;
import cn.qingshen.review.PanelKind;
import cn.qingshen.review.PanelPlan;
import cn.qingshen.review.PanelService;
import cn.qingshen.review.ReplacementService;
import cn.qingshen.review.RescheduleService;
import cn.qingshen.review.ReviewPanel;
import cn.qingshen.review.ReviewService;
import cn.qingshen.review.ScoreEntry;
import cn.qingshen.review.ScoringService;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What programs do to the reviews. Who may do what is the services' to say. */
@Controller
class ReviewActs {

    private final ReviewService reviews;
    private final PanelService panels;
    private final RescheduleService reschedules;
    private final DrawService draws;
    private final ReplacementService replacements;
    private final AssignmentService assignments;
    private final ScoringService scoring;
    private final MeetingService meetings;
    private final CorrectionService corrections;
    private final DecisionService decisions;
    private final UserErrors messages;

    ReviewActs(
            ReviewService reviews,
            PanelService panels,
            RescheduleService reschedules,
            DrawService draws,
            ReplacementService replacements,
            AssignmentService assignments,
            ScoringService scoring,
            MeetingService meetings,
            CorrectionService corrections,
            DecisionService decisions,
            UserErrors messages) {
        this.reviews = reviews;
        this.panels = panels;
        this.reschedules = reschedules;
        this.draws = draws;
        this.replacements = replacements;
        this.assignments = assignments;
        this.scoring = scoring;
        this.meetings = meetings;
        this.corrections = corrections;
        this.decisions = decisions;
        this.messages = messages;
    }

    record PlanInput(
            @Nullable String auditId,
            @Nullable String checkId,
            @Nullable PanelKind kind,
            @Nullable List<@Nullable Speciality> seats,
            @Nullable LocalDate meetingOn,
            @Nullable String place) {}

    record CancelInput(String panelId, @Nullable String reason) {}

    record RescheduleInput(
            String panelId,
            @Nullable LocalDate meetingOn,
            @Nullable String place,
            @Nullable String reason) {}

    record FreezeInput(String panelId, @Nullable String source) {}

    record ShareInput(String drawId, @Nullable String share) {}

    record ValueInput(String drawId, @Nullable String value) {}

    record ProposeInput(
            String panelId,
            @Nullable String reason,
            @Nullable String source) {}

    record ConsentInput(String drawId) {}

    record ReplaceInput(String assignmentId, @Nullable String reason) {}

    record SeatInput(String assignmentId) {}

    record AcceptInput(String assignmentId) {}

    record DeclineInput(
            String assignmentId,
            @Nullable String reason,
            @Nullable InterestFacts interest) {}

    record DecideInput(
            String panelId,
            @Nullable String documentNumber,
            @Nullable String note) {}

    record ScoreInput(String assignmentId, List<ScoreEntry> entries) {}

    record ConcludeInput(
            String assignmentId,
            @Nullable Outcome outcome,
            @Nullable String opinion,
            @Nullable String corrections,
            @Nullable AcceptanceLevel level) {}

    record MeetingInput(
            String panelId,
            int version,
            @Nullable LocalDate heldOn,
            @Nullable List<Integer> present,
            @Nullable String guests,
            @Nullable String minutes,
            List<String> fileIds) {}

    record AskInput(String panelId) {}

    record ExtendInput(
            String panelId,
            @Nullable LocalDate dueOn,
            @Nullable String reason) {}

    record HandInInput(String panelId, @Nullable String words, List<String> fileIds) {}

    record SettleInput(
            String panelId,
            int number,
            boolean confirmed,
            @Nullable String reason) {}

    /** The panel as it is now, also after a refusal. */
    record Payload(@Nullable ReviewPanel panel, List<UserError> userErrors) {}

    /** The assignment as it is now, also after a refusal. */
    record AssignmentPayload(@Nullable Assignment assignment, List<UserError> userErrors) {}

    @MutationMapping
    Payload reviewPanelPlan(@Argument PlanInput input, Locale locale) {
        var plan = new PanelPlan(
                Ids.known(input.auditId()),
                Ids.known(input.checkId()),
                input.kind(),
                input.seats(),
                input.meetingOn(),
                input.place());
        return payload(locale, () -> panels.plan(plan));
    }

    @MutationMapping
    Payload reviewPanelCancel(@Argument CancelInput input, Locale locale) {
        return onPanel(input.panelId(), locale, id -> panels.cancel(id, input.reason()));
    }

    @MutationMapping
    Payload reviewPanelReschedule(@Argument RescheduleInput input, Locale locale) {
        return onPanel(
                input.panelId(),
                locale,
                id -> reschedules.reschedule(id, input.meetingOn(), input.place(), input.reason()));
    }

    @MutationMapping
    Payload drawFreeze(@Argument FreezeInput input, Locale locale) {
        return onPanel(input.panelId(), locale, id -> draws.freeze(id, input.source()));
    }

    @MutationMapping
    Payload drawShare(@Argument ShareInput input, Locale locale) {
        return onDraw(input.drawId(), locale, id -> draws.share(id, input.share()));
    }

    @MutationMapping
    Payload drawValue(@Argument ValueInput input, Locale locale) {
        return onDraw(input.drawId(), locale, id -> draws.value(id, input.value()));
    }

    @MutationMapping
    Payload drawPropose(@Argument ProposeInput input, Locale locale) {
        return onPanel(input.panelId(), locale, id -> draws.propose(id, input.reason(), input.source()));
    }

    @MutationMapping
    Payload drawConsent(@Argument ConsentInput input, Locale locale) {
        return payload(locale, () -> draws.consent(Ids.known(input.drawId())));
    }

    @MutationMapping
    Payload drawWithdraw(@Argument ConsentInput input, Locale locale) {
        return payload(locale, () -> draws.withdraw(Ids.known(input.drawId())));
    }

    @MutationMapping
    Payload assignmentReplace(@Argument ReplaceInput input, Locale locale) {
        return payload(locale, () -> replacements.ask(Ids.known(input.assignmentId()), input.reason()));
    }

    @MutationMapping
    Payload assignmentReplaceConsent(@Argument SeatInput input, Locale locale) {
        return payload(locale, () -> replacements.consent(Ids.known(input.assignmentId())));
    }

    @MutationMapping
    Payload assignmentReplaceWithdraw(@Argument SeatInput input, Locale locale) {
        return payload(locale, () -> replacements.withdraw(Ids.known(input.assignmentId())));
    }

    @MutationMapping
    AssignmentPayload assignmentAccept(@Argument AcceptInput input, Locale locale) {
        return answer(input.assignmentId(), locale, assignments::accept);
    }

    @MutationMapping
    AssignmentPayload assignmentDecline(@Argument DeclineInput input, Locale locale) {
        return answer(input.assignmentId(), locale, id -> assignments.decline(id, input.reason(), input.interest()));
    }

    @MutationMapping
    AssignmentPayload assignmentScore(@Argument ScoreInput input, Locale locale) {
        return answer(input.assignmentId(), locale, id -> scoring.score(id, input.entries()));
    }

    @MutationMapping
    AssignmentPayload assignmentConclude(@Argument ConcludeInput input, Locale locale) {
        var facts = new ConclusionFacts(input.outcome(), input.opinion(), input.corrections(), input.level());
        return answer(input.assignmentId(), locale, id -> scoring.conclude(id, facts));
    }

    @MutationMapping
    Payload reviewPanelRecordMeeting(@Argument MeetingInput input, Locale locale) {
        var facts = new MeetingFacts(
                input.version(),
                input.heldOn(),
                input.present(),
                input.guests(),
                input.minutes(),
                allKnown(input.fileIds()));
        return onPanel(input.panelId(), locale, id -> meetings.record(id, facts));
    }

    @MutationMapping
    Payload reviewPanelAskCorrections(@Argument AskInput input, Locale locale) {
        return onPanel(input.panelId(), locale, corrections::ask);
    }

    @MutationMapping
    Payload reviewPanelExtendCorrections(@Argument ExtendInput input, Locale locale) {
        return onPanel(input.panelId(), locale, id -> corrections.extend(id, input.dueOn(), input.reason()));
    }

    @MutationMapping
    Payload reviewPanelHandInCorrections(@Argument HandInInput input, Locale locale) {
        return onPanel(input.panelId(), locale, id -> corrections.handIn(id, input.words(), allKnown(input.fileIds())));
    }

    @MutationMapping
    Payload reviewPanelSettleCorrections(@Argument SettleInput input, Locale locale) {
        return onPanel(
                input.panelId(),
                locale,
                id -> corrections.settle(id, input.number(), input.confirmed(), input.reason()));
    }

    @MutationMapping
    Payload reviewPanelDecide(@Argument DecideInput input, Locale locale) {
        return onPanel(input.panelId(), locale, id -> decisions.decide(id, input.documentNumber(), input.note()));
    }

    private static List<UUID> allKnown(List<String> ids) {
        return ids.stream().map(Ids::known).toList();
    }

    private Payload onPanel(String typedId, Locale locale, Consumer<UUID> act) {
        var id = Ids.known(typedId);
        var errors = messages.tried(() -> act.accept(id), locale);
        return new Payload(reviews.byId(id).orElse(null), errors);
    }

    private Payload onDraw(String typedId, Locale locale, Consumer<UUID> act) {
        var id = Ids.known(typedId);
        return payload(locale, () -> {
            var panelId = draws.panelOf(id);
            act.accept(id);
            return panelId;
        });
    }

    private Payload payload(Locale locale, Supplier<UUID> act) {
        try {
            return new Payload(reviews.byId(act.get()).orElse(null), List.of());
        } catch (Refused refused) {
            return new Payload(null, messages.userErrors(refused, locale));
        }
    }

    private AssignmentPayload answer(String typedId, Locale locale, Consumer<UUID> act) {
        var id = Ids.known(typedId);
        var errors = messages.tried(() -> act.accept(id), locale);
        return new AssignmentPayload(assignments.byId(id).orElse(null), errors);
    }
}
