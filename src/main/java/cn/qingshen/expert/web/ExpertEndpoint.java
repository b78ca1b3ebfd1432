package cn.qingshen.expert.web;

import static cn.qingshen.common.Ids.ids;

import cn.qingshen.common.Acted;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.Refused;
import cn.qingshen.expert.AssessmentFacts;
import cn.qingshen.expert.CertificateFacts;
import cn.qingshen.expert.Expert;
import cn.qingshen.expert.ExpertApplicationService;
import cn.qingshen.expert.ExpertDetail;
import cn.qingshen.expert.ExpertFacts;
import cn.qingshen.expert.ExpertFilter;
import cn.qingshen.expert.ExpertPoolService;
import cn.qingshen.expert.ExpertService;
import cn.qingshen.expert.InterestFacts;
import cn.qingshen.expert.PastEmployer;
import cn.qingshen.expert.TrainingFacts;
import cn.qingshen.journal.JournalEntry;
import com.vaadin.hilla.BrowserCallable;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pool of experts for its pages. */
@BrowserCallable
@PermitAll
class ExpertEndpoint {

    private final ExpertService experts;
    private final ExpertApplicationService applications;
    private final ExpertPoolService pool;

    ExpertEndpoint(ExpertService experts, ExpertApplicationService applications, ExpertPoolService pool) {
        this.experts = experts;
        this.applications = applications;
        this.pool = pool;
    }

    /** An expert of a list. @param reviewDueOn by when the review of a year is due; null: none is */
    record Listed(Expert expert, @Nullable LocalDate reviewDueOn) {}

    /** A page of experts; {@code endCursor} asks for the next. */
    record ExpertPage(List<Listed> items, @Nullable String endCursor, boolean hasNextPage) {}

    /** How an application ended: its id, or why not. */
    record Applied(@Nullable UUID id, List<Refusal> refusals) {}

    public ExpertPage list(ExpertFilter filter, int first, @Nullable String after) {
        var page = experts.page(filter, first, after);
        var due = experts.reviewsDue(ids(page.nodes(), Expert::id));
        var items = page.nodes().stream()
                .map(one -> new Listed(one, due.get(one.id())))
                .toList();
        return new ExpertPage(items, page.endCursor(), page.hasNextPage());
    }

    public int total(ExpertFilter filter) {
        return experts.total(filter);
    }

    public Optional<ExpertDetail> get(UUID id) {
        return experts.detail(id);
    }

    /** Empty: whoever asks has not applied. */
    public Optional<ExpertDetail> own() {
        return experts.own().flatMap(one -> experts.detail(one.id()));
    }

    public List<JournalEntry> timeline(UUID id) {
        return experts.timeline(id);
    }

    public Applied apply(
            ExpertFacts facts, @Nullable List<PastEmployer> pastEmployers, @Nullable String identityNumber) {
        try {
            return new Applied(applications.apply(facts, pastEmployers, identityNumber), List.of());
        } catch (Refused refused) {
            return new Applied(null, refused.refusals());
        }
    }

    public Acted applyAgain(UUID id, @Nullable String reason) {
        return Acted.by(() -> applications.applyAgain(id, reason));
    }

    public Acted correct(
            UUID id,
            int version,
            ExpertFacts facts,
            @Nullable List<PastEmployer> pastEmployers,
            @Nullable String reason) {
        return Acted.by(() -> applications.correct(id, version, facts, pastEmployers, reason));
    }

    public Acted addInterest(UUID id, InterestFacts facts) {
        return Acted.by(() -> applications.addInterest(id, facts));
    }

    public Acted removeInterest(UUID interestId, @Nullable String reason) {
        return Acted.by(() -> applications.removeInterest(interestId, reason));
    }

    public Acted addCertificate(UUID id, CertificateFacts facts) {
        return Acted.by(() -> applications.addCertificate(id, facts));
    }

    public Acted assess(UUID id, AssessmentFacts facts) {
        return Acted.by(() -> pool.assess(id, facts));
    }

    public Acted suspend(UUID id, @Nullable String reason) {
        return Acted.by(() -> pool.suspend(id, reason));
    }

    public Acted resume(UUID id, @Nullable String reason) {
        return Acted.by(() -> pool.resume(id, reason));
    }

    public Acted remove(UUID id, @Nullable String reason) {
        return Acted.by(() -> pool.remove(id, reason));
    }

    public Acted readmit(UUID id, @Nullable String reason) {
        return Acted.by(() -> pool.readmit(id, reason));
    }

    public Acted review(UUID id, AssessmentFacts facts) {
        return Acted.by(() -> pool.review(id, facts));
    }

    public Acted correctReview(UUID id, AssessmentFacts facts, @Nullable String reason) {
        return Acted.by(() -> pool.correctReview(id, facts, reason));
    }

    public Acted addTraining(UUID id, TrainingFacts facts) {
        return Acted.by(() -> pool.addTraining(id, facts));
    }
}
