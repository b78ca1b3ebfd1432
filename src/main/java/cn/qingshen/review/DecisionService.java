package cn.qingshen.review;

import cn.qingshen.account.Permission;
import cn.qingshen.audit.Audit;
import cn.qingshen.audit.AuditOutcomeService;
import cn.qingshen.audit.AuditService;
import cn.qingshen.common.Checks;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.common.Texts;
import cn.qingshen.journal.JournalService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bureau's door to what a panel came to: it issues the opinion, and the round goes on from there. Refusals are {@link Refused}. */
@Service
@PreAuthorize(Permission.MAY_PLAN_REVIEWS)
public class DecisionService {

    private static final int LONGEST_NUMBER = 100;

    private final ReviewQuery query;
    private final ReviewRepository panels;
    private final ScoreQuery scores;
    private final ScoreRepository repository;
    private final CorrectionQuery corrections;
    private final ReviewTrail trail;
    private final AuditService audits;
    private final AuditOutcomeService outcomes;
    private final PanelMessages messages;
    private final JournalService journal;
    private final Clock clock;

    DecisionService(
            ReviewQuery query,
            ReviewRepository panels,
            ScoreQuery scores,
            ScoreRepository repository,
            CorrectionQuery corrections,
            ReviewTrail trail,
            AuditService audits,
            AuditOutcomeService outcomes,
            PanelMessages messages,
            JournalService journal,
            Clock clock) {
        this.query = query;
        this.panels = panels;
        this.scores = scores;
        this.repository = repository;
        this.corrections = corrections;
        this.trail = trail;
        this.audits = audits;
        this.outcomes = outcomes;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Issues the opinion (plan 3.5, 3.6): a report that passes lets the round go on, of a small or micro enterprise accepts it; one that fails
     * goes back to be mended. An acceptance that passes ends the round, and the five years to the next count from today. What the panel asked
     * to be corrected and was not in time does not pass.
     *
     * @param note what else the bureau adds
     * @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_REVIEW}; {@code NOT_CONCLUDED}; {@code WRONG_STATE}: it was issued; {@code
     *     MEETING_AHEAD}; {@code CORRECTIONS_OPEN}: what is to be corrected was not asked for, is not due yet, or waits to be looked at; {@code REQUIRED}
     */
    @Transactional
    public void decide(UUID panelId, @Nullable String documentNumber, @Nullable String note) {
        var panel = locked(panelId).decidable().met(LocalDate.now(clock));
        PanelService.requireOwn(panel.jurisdictionCode());
        var conclusion = scores.conclusion(panelId).orElseThrow(() -> new Refused(RefusalCode.NOT_CONCLUDED));
        var number = Texts.trimToNull(documentNumber);
        Refused.ifAny(Checks.refusals(
                Checks.required("documentNumber", number, LONGEST_NUMBER),
                Checks.longText("note", note, Checks.LONGEST_REASON)));
        var passed = passes(panel, conclusion);
        repository.decide(
                panelId, passed, Objects.requireNonNull(number), LocalDate.now(clock), Texts.trimToNull(note));
        panels.done(panelId);
        trail.append(panel, "panel.decide", note, new Decided(conclusion.outcome(), passed, number));
        if (panel.kind() == PanelKind.EVALUATION) {
            outcomes.evaluated(panel.round(), passed, conclusion.level());
        } else {
            outcomes.accepted(panel.round(), passed, conclusion.level());
        }
        messages.issued(panel, number);
    }

    private record Decided(Outcome outcome, boolean passed, String documentNumber) {}

    private boolean passes(ReviewPanel panel, Conclusion conclusion) {
        if (conclusion.outcome() != Outcome.PASS_AFTER_CORRECTION) {
            return conclusion.outcome().isPass();
        }
        var last = corrections.last(panel.id()).map(Correction::state).orElse(CorrectionState.RETURNED);
        var dueOn = panel.correctionsDueOn();
        if (last == CorrectionState.HANDED_IN
                || last == CorrectionState.RETURNED
                        && (dueOn == null || !LocalDate.now(clock).isAfter(dueOn))) {
            throw new Refused(RefusalCode.CORRECTIONS_OPEN);
        }
        return last == CorrectionState.CONFIRMED;
    }

    /** Both chains are held at once: that of whose review it is, and that of the city whose round it is. */
    private ReviewPanel locked(UUID panelId) {
        var panel = query.panel(panelId).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        var city = audits.byId(panel.round()).map(Audit::jurisdictionCode).orElse(panel.jurisdictionCode());
        journal.hold(List.of(panel.jurisdictionCode(), city));
        return trail.locked(panelId);
    }
}
