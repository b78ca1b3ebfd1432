package cn.qingshen.review;

import cn.qingshen.account.Permission;
import cn.qingshen.audit.Audit;
import cn.qingshen.audit.AuditService;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.expert.ExpertService;
import cn.qingshen.inbox.MessageKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The experts' door to scoring; the leader sees the others' scores once their own is handed in, and writes what the panel comes to. */
@Service
@PreAuthorize(Permission.MAY_ANSWER_REVIEWS)
public class ScoringService {

    private final ReviewQuery query;
    private final ScoreQuery scores;
    private final ScoreSheetQuery sheets;
    private final ScoreRepository repository;
    private final MeetingQuery meetings;
    private final CorrectionQuery corrections;
    private final PanelSize size;
    private final AuditService audits;
    private final ReviewTrail trail;
    private final ExpertService experts;
    private final PanelMessages messages;
    private final Clock clock;

    ScoringService(
            ReviewQuery query,
            ScoreQuery scores,
            ScoreSheetQuery sheets,
            ScoreRepository repository,
            MeetingQuery meetings,
            CorrectionQuery corrections,
            PanelSize size,
            AuditService audits,
            ReviewTrail trail,
            ExpertService experts,
            PanelMessages messages,
            Clock clock) {
        this.query = query;
        this.scores = scores;
        this.sheets = sheets;
        this.repository = repository;
        this.meetings = meetings;
        this.corrections = corrections;
        this.size = size;
        this.audits = audits;
        this.trail = trail;
        this.experts = experts;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What an expert has to score, and what they found; for the leader, once their own is handed in, what the others did too.
     *
     * @param seats how many experts score: those who came, once that is written down
     * @param accepts whether the round is accepted by it, so that the conclusion finds a level
     * @param meeting what was said; null: not written down yet
     * @param conclusion null: not concluded
     * @param corrections what was handed in as corrected, the last one first
     */
    public record Scoring(
            Assignment assignment,
            PanelState panelState,
            LocalDate meetingOn,
            int seats,
            boolean accepts,
            @Nullable MeetingRecord meeting,
            ScoreSheet sheet,
            Scores scores,
            @Nullable Conclusion conclusion,
            List<Correction> corrections) {}

    /** Empty: there is no such assignment, or not of whoever asks, or nothing is scored there. */
    @Transactional(readOnly = true)
    public Optional<Scoring> scoring(UUID assignmentId) {
        return query.assignment(assignmentId)
                .flatMap(one -> query.panel(one.panelId())
                        .filter(panel -> panel.kind() != PanelKind.SPOT_CHECK)
                        .map(panel -> scoring(one, panel)));
    }

    private Scoring scoring(Assignment assignment, ReviewPanel panel) {
        var meeting = meetings.latest(panel.id());
        return new Scoring(
                assignment,
                panel.state(),
                panel.meetingOn(),
                meeting.map(one -> one.present().size()).orElse(panel.seats().size()),
                panel.kind().accepts(round(panel)),
                meeting.orElse(null),
                sheets.ofPanel(panel.id()),
                scores.scores(panel.id()),
                scores.conclusion(panel.id()).orElse(null),
                corrections.of(List.of(panel.id())).getOrDefault(panel.id(), List.of()));
    }

    private Audit round(ReviewPanel panel) {
        return audits.byId(panel.round()).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    /**
     * Hands in what an expert found, once and whole.
     *
     * @throws Refused {@code NOT_FOUND}; {@code WRONG_STATE}: the panel is not complete, or they handed in before; {@code
     *     MEETING_AHEAD}; {@code NOT_PRESENT}: the record of the meeting says that they did not come; or an item is at fault
     */
    @Transactional
    public void score(UUID assignmentId, List<ScoreEntry> typed) {
        var panel = meeting(assignmentId);
        var assignment = own(assignmentId);
        if (assignment.state() != AssignmentState.ACCEPTED || scores.isScored(assignmentId)) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        if (meetings.latest(panel.id())
                .filter(one -> !one.present().contains(assignment.seat()))
                .isPresent()) {
            throw new Refused(RefusalCode.NOT_PRESENT);
        }
        var entries = typed.stream().map(ScoreEntry::normalised).toList();
        Refused.ifAny(sheets.ofPanel(panel.id()).check(entries));
        repository.add(assignment, entries);
        trail.append(panel, "panel.score", null, new Scored(assignment.seat()));
    }

    private record Scored(int seat) {}

    /**
     * Writes what the panel comes to; for its leader, once the meeting is written down and everybody who came has scored.
     *
     * @throws Refused {@code NOT_FOUND}: they do not lead it; {@code WRONG_STATE}: it has concluded, or they have not scored themselves;
     *     {@code MEETING_AHEAD}; {@code MEETING_MISSING}; {@code TOO_FEW_SEATS}: fewer came than must review such a round; {@code
     *     SCORES_MISSING}; {@code MUST_FAIL}: the mean is below the mark, or a veto item applies; or something of it is at fault
     */
    @Transactional
    public void conclude(UUID assignmentId, ConclusionFacts typed) {
        var panel = meeting(assignmentId);
        var assignment = own(assignmentId);
        if (!assignment.isLeader() || assignment.state() != AssignmentState.ACCEPTED) {
            throw new Refused(RefusalCode.NOT_FOUND);
        }
        // Before that they may not see what the others found, nor how many have scored.
        if (scores.conclusion(panel.id()).isPresent() || !scores.isScored(assignmentId)) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        var round = round(panel);
        var accepts = panel.kind().accepts(round);
        var facts = typed.normalised(accepts);
        Refused.ifAny(facts.check(accepts));
        var found = scores.scores(panel.id());
        requireScores(panel, round, found);
        if (facts.outcome() != Outcome.FAIL && !found.mayPass(sheets.ofPanel(panel.id()))) {
            throw new Refused(RefusalCode.MUST_FAIL);
        }
        repository.conclude(panel, facts, found.mean());
        trail.append(panel, "panel.conclude", null, facts);
        messages.toBureau(panel, MessageKind.PANEL_CONCLUDED, null);
    }

    private void requireScores(ReviewPanel panel, Audit round, Scores found) {
        var present = meetings.latest(panel.id())
                .orElseThrow(() -> new Refused(RefusalCode.MEETING_MISSING))
                .present()
                .size();
        var fewest = size.fewest(new Occasion(round, null));
        if (present < fewest) {
            throw new Refused(RefusalCode.TOO_FEW_SEATS, fewest);
        }
        if (found.bySeat().size() < present) {
            throw new Refused(
                    RefusalCode.SCORES_MISSING, present - found.bySeat().size());
        }
    }

    private ReviewPanel meeting(UUID assignmentId) {
        return trail.locked(own(assignmentId).panelId()).scorable().met(LocalDate.now(clock));
    }

    private Assignment own(UUID assignmentId) {
        var expert = experts.own().orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        return query.assignment(assignmentId)
                .filter(one -> one.expertId().equals(expert.id()))
                .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }
}
