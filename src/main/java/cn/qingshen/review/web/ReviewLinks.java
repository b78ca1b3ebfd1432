package cn.qingshen.review.web;

import static cn.qingshen.common.Ids.ids;
import static cn.qingshen.graphql.Links.lists;
import static cn.qingshen.graphql.Links.present;
import static java.util.stream.Collectors.toMap;

import cn.qingshen.audit.Audit;
import cn.qingshen.audit.AuditService;
import cn.qingshen.consultancy.Consultancy;
import cn.qingshen.consultancy.ConsultancyService;
import cn.qingshen.expert.Expert;
import cn.qingshen.expert.ExpertService;
import cn.qingshen.inspection.CheckService;
import cn.qingshen.inspection.SpotCheck;
import cn.qingshen.review.Assignment;
import cn.qingshen.review.Conclusion;
import cn.qingshen.review.Correction;
import cn.qingshen.review.Draw;
import cn.qingshen.review.DrawCandidate;
import cn.qingshen.review.DrawShare;
import cn.qingshen.review.MeetingRecord;
import cn.qingshen.review.Replacement;
import cn.qingshen.review.ReplacementService;
import cn.qingshen.review.ReviewPanel;
import cn.qingshen.review.ReviewService;
import cn.qingshen.review.ScoreSheet;
import cn.qingshen.review.Scores;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What panels, draws and assignments lead to: each kind read once for a whole page. */
@Controller
class ReviewLinks {

    private final ReviewService reviews;
    private final ReplacementService replacements;
    private final AuditService audits;
    private final ExpertService experts;
    private final CheckService checks;
    private final ConsultancyService consultancies;

    ReviewLinks(
            ReviewService reviews,
            ReplacementService replacements,
            AuditService audits,
            ExpertService experts,
            CheckService checks,
            ConsultancyService consultancies) {
        this.reviews = reviews;
        this.replacements = replacements;
        this.audits = audits;
        this.experts = experts;
        this.checks = checks;
        this.consultancies = consultancies;
    }

    @BatchMapping(typeName = "Audit")
    Map<Audit, List<ReviewPanel>> panels(List<Audit> all) {
        return lists(all, Audit::id, reviews.panelsOf(ids(all, Audit::id)));
    }

    @BatchMapping(typeName = "ReviewPanel")
    Map<ReviewPanel, Audit> audit(List<ReviewPanel> all) {
        var found = audits.byIds(ids(all, ReviewPanel::auditId)).stream().collect(toMap(Audit::id, one -> one));
        return present(all, ReviewPanel::auditId, found);
    }

    @BatchMapping(typeName = "ReviewPanel")
    Map<ReviewPanel, SpotCheck> spotCheck(List<ReviewPanel> all) {
        var found = checks.byIds(ids(all, ReviewPanel::checkId)).stream().collect(toMap(SpotCheck::id, one -> one));
        return present(all, ReviewPanel::checkId, found);
    }

    @BatchMapping(typeName = "ReviewPanel")
    Map<ReviewPanel, Consultancy> consultancy(List<ReviewPanel> all) {
        var found = consultancies.byIds(ids(all, ReviewPanel::consultancyId)).stream()
                .collect(toMap(Consultancy::id, one -> one));
        return present(all, ReviewPanel::consultancyId, found);
    }

    @BatchMapping(typeName = "SpotCheck", field = "panels")
    Map<SpotCheck, List<ReviewPanel>> ofChecks(List<SpotCheck> all) {
        return lists(all, SpotCheck::id, reviews.ofChecks(ids(all, SpotCheck::id)));
    }

    @BatchMapping(typeName = "ReviewPanel")
    Map<ReviewPanel, List<Assignment>> assignments(List<ReviewPanel> all) {
        return lists(all, ReviewPanel::id, reviews.assignments(ids(all, ReviewPanel::id)));
    }

    @BatchMapping(typeName = "ReviewPanel")
    Map<ReviewPanel, Conclusion> conclusion(List<ReviewPanel> all) {
        return present(all, ReviewPanel::id, reviews.conclusions(ids(all, ReviewPanel::id)));
    }

    @BatchMapping(typeName = "ReviewPanel")
    Map<ReviewPanel, List<Draw>> draws(List<ReviewPanel> all) {
        return lists(all, ReviewPanel::id, reviews.draws(ids(all, ReviewPanel::id)));
    }

    @BatchMapping(typeName = "Draw")
    Map<Draw, List<DrawShare>> shares(List<Draw> all) {
        var found = reviews.shares(ids(all, Draw::id)).stream().collect(Collectors.groupingBy(DrawShare::drawId));
        return lists(all, Draw::id, found);
    }

    @BatchMapping(typeName = "Draw")
    Map<Draw, List<DrawCandidate>> candidates(List<Draw> all) {
        return lists(all, Draw::id, reviews.candidates(ids(all, Draw::id)));
    }

    @BatchMapping(typeName = "Draw")
    Map<Draw, String> record(List<Draw> all) {
        var texts = new HashMap<UUID, String>();
        reviews.records(all).forEach((id, record) -> texts.put(id, record.text()));
        return present(all, Draw::id, texts);
    }

    @BatchMapping(typeName = "ReviewPanel")
    Map<ReviewPanel, List<Replacement>> replacements(List<ReviewPanel> all) {
        return lists(all, ReviewPanel::id, replacements.asked(ids(all, ReviewPanel::id)));
    }

    @BatchMapping(typeName = "ReviewPanel")
    Map<ReviewPanel, List<MeetingRecord>> meetings(List<ReviewPanel> all) {
        return lists(all, ReviewPanel::id, reviews.meetings(ids(all, ReviewPanel::id)));
    }

    @BatchMapping(typeName = "ReviewPanel")
    Map<ReviewPanel, List<Correction>> corrections(List<ReviewPanel> all) {
        return lists(all, ReviewPanel::id, reviews.corrections(ids(all, ReviewPanel::id)));
    }

    @BatchMapping(typeName = "ReviewPanel")
    Map<ReviewPanel, ScoreSheet> scoreSheet(List<ReviewPanel> all) {
        return present(all, ReviewPanel::id, reviews.sheets(ids(all, ReviewPanel::id)));
    }

    @BatchMapping(typeName = "ReviewPanel")
    Map<ReviewPanel, List<Scores.OfSeat>> scores(List<ReviewPanel> all) {
        var found = reviews.scores(ids(all, ReviewPanel::id));
        return all.stream()
                .collect(toMap(
                        one -> one,
                        one -> found.getOrDefault(one.id(), Scores.NONE).seats()));
    }

    @SchemaMapping
    boolean leader(Assignment assignment) {
        return assignment.isLeader();
    }

    @BatchMapping(typeName = "Assignment")
    Map<Assignment, Expert> expert(List<Assignment> all) {
        var found = experts.byIds(ids(all, Assignment::expertId)).stream().collect(toMap(Expert::id, one -> one));
        return present(all, Assignment::expertId, found);
    }

    @BatchMapping(typeName = "Assignment")
    Map<Assignment, ReviewPanel> panel(List<Assignment> all) {
        var found = reviews.byIds(ids(all, Assignment::panelId)).stream().collect(toMap(ReviewPanel::id, one -> one));
        return present(all, Assignment::panelId, found);
    }
}
