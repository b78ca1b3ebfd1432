package cn.qingshen.review;

import static java.util.stream.Collectors.toMap;

import cn.qingshen.account.Permission;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Page;
import cn.qingshen.common.Refused;
import cn.qingshen.journal.JournalEntry;
import cn.qingshen.journal.JournalService;
import cn.qingshen.review.draw.DrawRecord;
import cn.qingshen.review.draw.FrozenDraw;
import cn.qingshen.review.draw.SeatEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reviews' door for whoever reads: officers their own, those who are reviewed and programs from the day on which it may be known who
 * reviews, and then only who accepted.
 */
@Service
@PreAuthorize(Permission.MAY_READ_REVIEWS)
public class ReviewService {

    private final ReviewQuery query;
    private final ScoreQuery scores;
    private final ScoreSheetQuery sheets;
    private final MeetingQuery meetings;
    private final CorrectionQuery corrections;
    private final PanelSubjects subjects;
    private final JournalService journal;

    ReviewService(
            ReviewQuery query,
            ScoreQuery scores,
            ScoreSheetQuery sheets,
            MeetingQuery meetings,
            CorrectionQuery corrections,
            PanelSubjects subjects,
            JournalService journal) {
        this.query = query;
        this.scores = scores;
        this.sheets = sheets;
        this.meetings = meetings;
        this.corrections = corrections;
        this.subjects = subjects;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public Optional<ReviewPanel> byId(UUID id) {
        return query.panel(id);
    }

    @Transactional(readOnly = true)
    public List<ReviewPanel> byIds(Collection<UUID> ids) {
        return query.panels(ids);
    }

    /**
     * A page of panels, latest first.
     *
     * @throws Refused {@code OUT_OF_RANGE}: {@code first} is not 1 to 100; {@code INVALID_CURSOR}
     */
    @Transactional(readOnly = true)
    public Page<ReviewPanel> page(@Nullable PanelState state, int first, @Nullable String after) {
        Refused.ifAny(Checks.refusals(Checks.page(first)));
        return query.page(state, first, after);
    }

    /** How many panels there are for whoever asks. */
    @Transactional(readOnly = true)
    public int total(@Nullable PanelState state) {
        return query.total(state);
    }

    @Transactional(readOnly = true)
    public Map<UUID, List<ReviewPanel>> panelsOf(Collection<UUID> auditIds) {
        return query.panelsOf(auditIds);
    }

    /** Of each panel whom it is about. */
    @Transactional(readOnly = true)
    public Map<UUID, PanelSubject> subjects(Collection<ReviewPanel> panels) {
        return subjects.of(panels);
    }

    /** The panels whose experts go along, by spot check. */
    @Transactional(readOnly = true)
    public Map<UUID, List<ReviewPanel>> ofChecks(Collection<UUID> checkIds) {
        return query.ofChecks(checkIds);
    }

    /** Who goes along, by spot check; the leader first. */
    @Transactional(readOnly = true)
    public Map<UUID, List<String>> companions(Collection<UUID> checkIds) {
        return query.companions(checkIds);
    }

    /** Of each panel who was asked and what they answered, as far as whoever asks may know. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Assignment>> assignments(Collection<UUID> panelIds) {
        return query.assignments(panelIds);
    }

    /** Of each panel what it came to; for those who are reviewed once they are asked to correct something, or it was issued. */
    @Transactional(readOnly = true)
    public Map<UUID, Conclusion> conclusions(Collection<UUID> panelIds) {
        return scores.conclusions(panelIds);
    }

    /** Of each panel what was said at its meeting, the latest version first; for bureau and experts. */
    @Transactional(readOnly = true)
    public Map<UUID, List<MeetingRecord>> meetings(Collection<UUID> panelIds) {
        return meetings.of(panelIds);
    }

    /** Of each panel what was handed in as corrected, the last one first. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Correction>> corrections(Collection<UUID> panelIds) {
        return corrections.of(panelIds);
    }

    /** What a panel scores. */
    @Transactional(readOnly = true)
    public ScoreSheet sheet(UUID panelId) {
        return sheets.ofPanel(panelId);
    }

    /** Of each panel what it scores; none of those whose experts go along to a spot check. */
    @Transactional(readOnly = true)
    public Map<UUID, ScoreSheet> sheets(Collection<UUID> panelIds) {
        return sheets.ofPanels(panelIds);
    }

    /** Of each panel what its experts found, by seat, as far as whoever asks may see it; the leader all once they have scored. */
    @Transactional(readOnly = true)
    public Map<UUID, Scores> scores(Collection<UUID> panelIds) {
        return scores.scores(panelIds);
    }

    /** What its experts found, by seat, as far as whoever asks may see it. */
    @Transactional(readOnly = true)
    public Scores scores(UUID panelId) {
        return scores.scores(panelId);
    }

    /** By number. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Draw>> draws(Collection<UUID> panelIds) {
        return query.draws(panelIds);
    }

    @Transactional(readOnly = true)
    public Optional<Draw> draw(UUID id) {
        return query.draw(id);
    }

    /** Who gave a share to each draw, without what they gave. */
    @Transactional(readOnly = true)
    public List<DrawShare> shares(Collection<UUID> drawIds) {
        return query.shares(drawIds);
    }

    /** Of each draw the pool as it was frozen: in the order that was drawn, then those excluded. */
    @Transactional(readOnly = true)
    public Map<UUID, List<DrawCandidate>> candidates(Collection<UUID> drawIds) {
        return query.candidates(drawIds);
    }

    /** Of those that are drawn the records by which anybody can repeat them; four statements, however many. */
    @Transactional(readOnly = true)
    public Map<UUID, DrawRecord> records(Collection<Draw> all) {
        var drawn = all.stream().filter(one -> one.drawnAt() != null).toList();
        var ids = drawn.stream().map(Draw::id).toList();
        var panels = query.panels(drawn.stream().map(Draw::panelId).toList()).stream()
                .collect(toMap(ReviewPanel::id, Function.identity()));
        var candidates = query.candidates(ids);
        var shares = query.openShares(ids);
        var events = query.events(ids);
        return drawn.stream()
                .filter(one -> panels.containsKey(one.panelId()))
                .collect(toMap(
                        Draw::id,
                        one -> record(
                                one,
                                DrawService.frozen(panels.get(one.panelId()), one, candidates.get(one.id())),
                                shares.get(one.id()),
                                events.getOrDefault(one.id(), List.of()))));
    }

    private static DrawRecord record(Draw draw, FrozenDraw frozen, List<String> shares, List<SeatEvent> events) {
        return new DrawRecord(
                frozen,
                Objects.requireNonNull(draw.frozenHash()),
                shares.getFirst(),
                shares.getLast(),
                Objects.requireNonNull(draw.value()),
                events,
                draw.state() == DrawState.VOID);
    }

    /** What happened to a panel, latest first; empty for whoever may not see the trail. */
    @Transactional(readOnly = true)
    public List<JournalEntry> timeline(UUID panelId) {
        return journal.latest(panelId, Checks.LONGEST_PAGE);
    }
}
