package cn.qingshen.review.web;

import cn.qingshen.common.Acted;
import cn.qingshen.expert.InterestFacts;
import cn.qingshen.review.AssignmentService;
import cn.qingshen.review.ConclusionFacts;
import cn.qingshen.review.CorrectionService;
import cn.qingshen.review.ScoreEntry;
import cn.qingshen.review.ScoringService;
import cn.qingshen.review.Task;
import com.vaadin.hilla.BrowserCallable;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What experts are asked, for their pages. */
@BrowserCallable
@PermitAll
class AssignmentEndpoint {

    private final AssignmentService assignments;
    private final ScoringService scoring;
    private final CorrectionService corrections;

    AssignmentEndpoint(AssignmentService assignments, ScoringService scoring, CorrectionService corrections) {
        this.assignments = assignments;
        this.scoring = scoring;
        this.corrections = corrections;
    }

    public List<Task> own() {
        return assignments.own();
    }

    public Acted accept(UUID assignmentId) {
        return Acted.by(() -> assignments.accept(assignmentId));
    }

    public Acted decline(UUID assignmentId, @Nullable String reason, @Nullable InterestFacts interest) {
        return Acted.by(() -> assignments.decline(assignmentId, reason, interest));
    }

    /** What is to be scored and was. @param mayPass whether the panel may let the round pass */
    record Sheet(ScoringService.Scoring scoring, BigDecimal mean, boolean mayPass) {}

    public Optional<Sheet> scoring(UUID assignmentId) {
        return scoring.scoring(assignmentId)
                .map(one -> new Sheet(one, one.scores().mean(), one.scores().mayPass(one.sheet())));
    }

    public Acted score(UUID assignmentId, List<ScoreEntry> entries) {
        return Acted.by(() -> scoring.score(assignmentId, entries));
    }

    public Acted settleCorrections(UUID panelId, int number, boolean confirmed, @Nullable String reason) {
        return Acted.by(() -> corrections.settle(panelId, number, confirmed, reason));
    }

    public Acted conclude(UUID assignmentId, ConclusionFacts facts) {
        return Acted.by(() -> scoring.conclude(assignmentId, facts));
    }
}
