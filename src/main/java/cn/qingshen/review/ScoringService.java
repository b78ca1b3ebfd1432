package cn.qingshen.review;

import cn.qingshen.account.Permission;
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
    private final ReviewTrail trail;
    private final ExpertService experts;
    private final PanelMessages messages;
    private final Clock clock;

    ScoringService(
            ReviewQuery query,
            ScoreQuery scores,
            ScoreSheetQuery sheets,
            ScoreRepository repository,
            ReviewTrail trail,
            ExpertService experts,
            PanelMessages messages,
            Clock clock) {
        this.query = query;
        this.scores = scores;
        this.sheets = sheets;
        this.repository = repository;
        this.trail = trail;
        this.experts = experts;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What an expert has to score, and what they found; for the leader, once their own is handed in, what the others did too.
     *
     * @param seats how many experts score
     * @param conclusion null: not concluded
     */
    public record Scoring(
            Assignment assignment,
            PanelState panelState,
            LocalDate meetingOn,
            int seats,
            ScoreSheet sheet,
            Scores scores,
            @Nullable Conclusion conclusion) {}

    /** Empty: there is no such assignment, or not of whoever asks. */
    @Transactional(readOnly = true)
    public Optional<Scoring> scoring(UUID assignmentId) {
        return query.assignment(assignmentId)
                .flatMap(one -> query.panel(one.panelId())
                        .map(panel -> new Scoring(
                                one,
                                panel.state(),
                                panel.meetingOn(),
                                panel.seats().size(),
                                sheets.ofPanel(panel.id()),
                                scores.scores(panel.id()),
                                scores.conclusion(panel.id()).orElse(null))));
    }

    /**
     * Hands in what an expert found, once and whole.
     *
     * @throws Refused {@code NOT_FOUND}; {@code WRONG_STATE}: the panel is not complete, or they handed in before; {@code
     *     MEETING_AHEAD}; or an item is at fault
     */
    @Transactional
    public void score(UUID assignmentId, List<ScoreEntry> typed) {
        var panel = meeting(assignmentId);
        var assignment = own(assignmentId);
        if (assignment.state() != AssignmentState.ACCEPTED || scores.isScored(assignmentId)) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        var entries = typed.stream().map(ScoreEntry::normalised).toList();
        Refused.ifAny(sheets.ofPanel(panel.id()).check(entries));
        repository.add(assignment, entries);
        trail.append(panel, "panel.score", null, new Scored(assignment.seat()));
    }

    private record Scored(int seat) {}

    /**
     * Writes what the panel comes to; for its leader, once everybody has scored.
     *
     * @throws Refused {@code NOT_FOUND}: they do not lead it; {@code WRONG_STATE}: it has concluded, or they have not scored themselves;
     *     {@code MEETING_AHEAD}; {@code SCORES_MISSING}; {@code MUST_FAIL}: the mean is below
     *     the mark, or a veto item applies; or something of it is at fault
     */
    @Transactional
    public void conclude(UUID assignmentId, ConclusionFacts typed) {
        var facts = typed.normalised();
        var panel = meeting(assignmentId);
        var assignment = own(assignmentId);
        if (!assignment.isLeader() || assignment.state() != AssignmentState.ACCEPTED) {
            throw new Refused(RefusalCode.NOT_FOUND);
        }
        // Before that they may not see what the others found, nor how many have scored.
        if (scores.conclusion(panel.id()).isPresent() || !scores.isScored(assignmentId)) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        Refused.ifAny(facts.check());
        var found = scores.scores(panel.id());
        if (found.bySeat().size() < panel.seats().size()) {
            throw new Refused(
                    RefusalCode.SCORES_MISSING,
                    panel.seats().size() - found.bySeat().size());
        }
        if (facts.outcome() != Outcome.FAIL && !found.mayPass(sheets.ofPanel(panel.id()))) {
            throw new Refused(RefusalCode.MUST_FAIL);
        }
        repository.conclude(panel, facts, found.mean());
        trail.append(panel, "panel.conclude", null, facts);
        messages.toBureau(panel, MessageKind.PANEL_CONCLUDED, null);
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
