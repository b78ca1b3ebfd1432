package cn.qingshen.review;

import cn.qingshen.account.Asker;
import cn.qingshen.account.Permission;
import cn.qingshen.account.Role;
import cn.qingshen.audit.Audit;
import cn.qingshen.audit.AuditService;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.common.Texts;
import cn.qingshen.consultancy.ConsultancyService;
import cn.qingshen.file.FileService;
import cn.qingshen.inbox.MessageKind;
import cn.qingshen.journal.JournalService;
import cn.qingshen.rule.RuleCode;
import cn.qingshen.rule.RuleService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what a panel asks to be corrected before the round passes 整改: the bureau sends it out, the enterprise hands in, the
 * panel's leader or the bureau confirms; {@link DecisionService} issues the opinion then. Refusals are {@link Refused}.
 */
@Service
public class CorrectionService {

    private static final int LONGEST_WORDS = 5_000;
    private static final int MOST_FILES = 20;
    private static final int LATEST_DAYS = 366;
    private static final String MAY_SETTLE =
            "hasAnyAuthority('" + Permission.REVIEWS_PLAN + "', '" + Permission.REVIEWS_ANSWER + "')";

    private final ReviewQuery panels;
    private final ScoreQuery scores;
    private final CorrectionQuery query;
    private final CorrectionRepository repository;
    private final ReviewTrail trail;
    private final AuditService audits;
    private final ConsultancyService consultancies;
    private final FileService files;
    private final RuleService rules;
    private final PanelMessages messages;
    private final JournalService journal;
    private final Clock clock;

    CorrectionService(
            ReviewQuery panels,
            ScoreQuery scores,
            CorrectionQuery query,
            CorrectionRepository repository,
            ReviewTrail trail,
            AuditService audits,
            ConsultancyService consultancies,
            FileService files,
            RuleService rules,
            PanelMessages messages,
            JournalService journal,
            Clock clock) {
        this.panels = panels;
        this.scores = scores;
        this.query = query;
        this.repository = repository;
        this.trail = trail;
        this.audits = audits;
        this.consultancies = consultancies;
        this.files = files;
        this.rules = rules;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Tells the enterprise what to correct, by the day that rule {@code CORRECTION} gives.
     *
     * @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_REVIEW}; {@code NOT_CONCLUDED}; {@code WRONG_STATE}: nothing is to be corrected, or it was
     *     asked
     */
    @Transactional
    @PreAuthorize(Permission.MAY_PLAN_REVIEWS)
    public void ask(UUID panelId) {
        var panel = trail.locked(panelId).scorable();
        PanelService.requireOwn(panel.jurisdictionCode());
        var conclusion = scores.conclusion(panelId).orElseThrow(() -> new Refused(RefusalCode.NOT_CONCLUDED));
        if (conclusion.outcome() != Outcome.PASS_AFTER_CORRECTION) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        var dueOn = rules.deadline(RuleCode.CORRECTION, today()).dueOn();
        repository.ask(panelId, dueOn);
        trail.append(panel, "panel.askCorrections", null, new Asked(dueOn));
        messages.toEnterprise(panel, MessageKind.CORRECTIONS_ASKED, dueOn, dueOn.toString());
    }

    private record Asked(LocalDate dueOn) {}

    /**
     * Gives the enterprise longer.
     *
     * @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_REVIEW}; {@code WRONG_STATE}; {@code REQUIRED} a reason; {@code OUT_OF_RANGE}: the day
     *     is not after the present one, or more than a year away
     */
    @Transactional
    @PreAuthorize(Permission.MAY_PLAN_REVIEWS)
    public void extend(UUID panelId, @Nullable LocalDate dueOn, @Nullable String reason) {
        var panel = trail.locked(panelId).correctable();
        PanelService.requireOwn(panel.jurisdictionCode());
        var first = Stream.of(Objects.requireNonNull(panel.correctionsDueOn()), today())
                .max(LocalDate::compareTo)
                .orElseThrow()
                .plusDays(1);
        Refused.ifAny(Checks.refusals(
                Checks.between("dueOn", dueOn, first, today().plusDays(LATEST_DAYS)), Checks.reason(reason)));
        var until = Objects.requireNonNull(dueOn);
        repository.ask(panelId, until);
        trail.append(panel, "panel.extendCorrections", reason, new Asked(until));
        messages.toEnterprise(panel, MessageKind.CORRECTIONS_ASKED, until, until.toString());
    }

    /**
     * Hands in what was corrected, for the panel to look at; late rather than never, as long as no opinion was issued.
     *
     * @throws Refused {@code NOT_FOUND}; {@code WRONG_STATE}: nothing is asked, one waits, or one was confirmed; {@code BARRED}; {@code REQUIRED};
     *     {@code TOO_LONG}; {@code TOO_MANY} files; {@code FILE_NOT_FOUND}
     */
    @Transactional
    @PreAuthorize(Permission.MAY_FILL_AUDITS)
    public void handIn(UUID panelId, @Nullable String typed, List<UUID> fileIds) {
        // The enterprise has no part in the province's trail: what it does stands in its city's.
        var city = round(panel(panelId)).jurisdictionCode();
        journal.hold(List.of(city));
        var panel = panel(panelId).correctable();
        refuseBarred(round(panel));
        var last = query.last(panelId);
        if (last.filter(one -> one.state() != CorrectionState.RETURNED).isPresent()) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        var words = Texts.trimToNull(typed);
        var attached = fileIds.stream().distinct().toList();
        Refused.ifAny(check(words, attached));
        var number = last.map(Correction::number).orElse(0) + 1;
        repository.add(panel, number, Objects.requireNonNull(words), attached);
        trail.append(city, panelId, "panel.handInCorrections", null, new HandedIn(number, words, attached));
        messages.toBureau(panel, MessageKind.CORRECTIONS_HANDED_IN, String.valueOf(number));
    }

    private record HandedIn(int number, String words, List<UUID> files) {}

    private List<Refusal> check(@Nullable String words, List<UUID> fileIds) {
        return Checks.refusals(
                words == null
                        ? Refusal.of(RefusalCode.REQUIRED, "words")
                        : Checks.longText("words", words, LONGEST_WORDS),
                fileIds.size() > MOST_FILES ? Refusal.of(RefusalCode.TOO_MANY, "fileIds", MOST_FILES) : null,
                files.refusalOfAny("fileIds", fileIds.stream().limit(MOST_FILES).toList()));
    }

    /** A barred consultancy does nothing more for its client. */
    private void refuseBarred(Audit round) {
        if (Asker.require().role() == Role.CONSULTANCY && round.consultancyId() != null) {
            Refused.ifAny(Checks.refusals(consultancies.refusal(null, round.consultancyId())));
        }
    }

    /**
     * Confirms what was handed in, or returns it with a reason.
     *
     * @param number which, so that nobody settles another by mistake
     * @throws Refused {@code NOT_FOUND}: also for whoever sits on the panel and does not lead it; {@code NOT_YOUR_REVIEW}; {@code WRONG_STATE}: it
     *     does not wait; {@code REQUIRED} a reason for returning it
     */
    @Transactional
    @PreAuthorize(MAY_SETTLE)
    public void settle(UUID panelId, int number, boolean confirmed, @Nullable String reason) {
        var panel = trail.locked(panelId).correctable();
        requireMaySettle(panel);
        Refused.ifAny(Checks.refusals(
                confirmed ? Checks.longText("reason", reason, Checks.LONGEST_REASON) : Checks.reason(reason)));
        var state = confirmed ? CorrectionState.CONFIRMED : CorrectionState.RETURNED;
        if (!repository.settle(panelId, number, state, Texts.trimToNull(reason))) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        trail.append(
                panel, confirmed ? "panel.confirmCorrections" : "panel.returnCorrections", reason, new Settled(number));
        if (confirmed) {
            messages.toBureau(panel, MessageKind.CORRECTIONS_CONFIRMED, String.valueOf(number));
        } else {
            messages.toEnterprise(
                    panel,
                    MessageKind.CORRECTIONS_RETURNED,
                    Objects.requireNonNull(panel.correctionsDueOn()),
                    String.valueOf(number));
        }
    }

    private record Settled(int number) {}

    /** Experts see their own seats only. */
    private void requireMaySettle(ReviewPanel panel) {
        if (Asker.require().role() != Role.EXPERT) {
            PanelService.requireOwn(panel.jurisdictionCode());
        } else if (panels.assignments(panel.id()).stream()
                .noneMatch(one -> one.isLeader() && one.state() == AssignmentState.ACCEPTED)) {
            throw new Refused(RefusalCode.NOT_FOUND);
        }
    }

    private ReviewPanel panel(UUID id) {
        return panels.panel(id).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    private Audit round(ReviewPanel panel) {
        return audits.byId(panel.round()).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
