package cn.qingshen.review;

import cn.qingshen.account.Permission;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.file.FileService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bureau's door to what is written down of a panel's meeting: who came counts for who scores. */
@Service
@PreAuthorize(Permission.MAY_PLAN_REVIEWS)
public class MeetingService {

    private final MeetingQuery query;
    private final MeetingRepository repository;
    private final ScoreQuery scores;
    private final ReviewTrail trail;
    private final FileService files;
    private final Clock clock;

    MeetingService(
            MeetingQuery query,
            MeetingRepository repository,
            ScoreQuery scores,
            ReviewTrail trail,
            FileService files,
            Clock clock) {
        this.query = query;
        this.repository = repository;
        this.scores = scores;
        this.trail = trail;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Writes down what was said and who came; a further time it is a further version, and the former stays. Possible until the panel
     * has concluded: on it rests who scores.
     *
     * @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_REVIEW}; {@code WRONG_STATE}; {@code MEETING_AHEAD}; {@code CHANGED_BY_ANOTHER}: there is a later version;
     *     {@code SEAT_SCORED}: somebody who did not come has scored; {@code FILE_NOT_FOUND}; or something of it is at fault
     */
    @Transactional
    public void record(UUID panelId, MeetingFacts typed) {
        var today = LocalDate.now(clock);
        var facts = typed.normalised();
        var panel = trail.locked(panelId).scorable().met(today);
        PanelService.requireOwn(panel.jurisdictionCode());
        if (scores.conclusion(panelId).isPresent()) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        if (query.latest(panelId).map(MeetingRecord::version).orElse(0) != facts.version()) {
            throw new Refused(RefusalCode.CHANGED_BY_ANOTHER);
        }
        Refused.ifAny(facts.check(panel, today));
        Refused.ifAny(Checks.refusals(
                files.refusalOfAny("fileIds", Objects.requireNonNull(facts.fileIds())), absent(panelId, facts)));
        repository.add(panel, facts);
        trail.append(panel, "panel.recordMeeting", null, facts);
    }

    private @Nullable Refusal absent(UUID panelId, MeetingFacts facts) {
        return scores.scores(panelId).bySeat().keySet().stream()
                .filter(seat -> !Objects.requireNonNull(facts.present()).contains(seat))
                .map(seat -> Refusal.of(RefusalCode.SEAT_SCORED, "present", seat))
                .findFirst()
                .orElse(null);
    }
}
