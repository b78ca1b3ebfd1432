package cn.qingshen.review;

import cn.qingshen.audit.Audit;
import cn.qingshen.audit.AuditService;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.consultancy.ConsultancyService;
import cn.qingshen.enterprise.EnterpriseService;
import cn.qingshen.enterprise.FormerName;
import cn.qingshen.expert.Eligibility;
import cn.qingshen.expert.EligibilityService;
import cn.qingshen.expert.ExclusionRule;
import cn.qingshen.expert.Matter;
import cn.qingshen.expert.Party;
import cn.qingshen.expert.Speciality;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says for which matter experts are looked for, and who of the pool may be drawn for it. */
@Component
class PanelMatter {

    private final EligibilityService eligibility;
    private final EnterpriseService enterprises;
    private final ConsultancyService consultancies;
    private final AuditService audits;
    private final ReviewQuery query;

    PanelMatter(
            EligibilityService eligibility,
            EnterpriseService enterprises,
            ConsultancyService consultancies,
            AuditService audits,
            ReviewQuery query) {
        this.eligibility = eligibility;
        this.enterprises = enterprises;
        this.consultancies = consultancies;
        this.audits = audits;
        this.query = query;
    }

    /**
     * Who may be drawn to review a round, and of the others why not.
     *
     * @param kind null: not chosen yet
     * @param checkId the spot check that looks into the round; null: it is reviewed
     * @param asked what is asked for; empty: anything
     */
    Eligibility eligibility(Audit audit, @Nullable PanelKind kind, @Nullable UUID checkId, List<Speciality> asked) {
        var answered = kind == null ? Set.<UUID>of() : query.answered(audit.id(), kind, checkId);
        return eligibility.of(
                new Matter(parties(audit), Set.copyOf(asked), query.load(), answered, reviewers(audit.id(), checkId)));
    }

    /** Who of those drawn for a panel may no longer sit there, and why. */
    Map<UUID, ExclusionRule> unfit(ReviewPanel panel, Collection<UUID> drawn) {
        var audit = audits.byId(panel.auditId()).orElseThrow();
        var reviewers = reviewers(panel.auditId(), panel.checkId());
        return eligibility.unfit(drawn, new Matter(parties(audit), Set.of(), Map.of(), Set.of(), reviewers));
    }

    private Set<UUID> reviewers(UUID auditId, @Nullable UUID checkId) {
        return checkId == null ? Set.of() : query.reviewers(auditId);
    }

    private List<Party> parties(Audit audit) {
        return Stream.concat(Stream.of(enterprise(audit.enterpriseId())), consultancy(audit.consultancyId()).stream())
                .toList();
    }

    private Party enterprise(UUID id) {
        var enterprise = enterprises.byIds(List.of(id), Set.of("creditCode", "name")).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        var former = enterprises.formerNames(List.of(id)).getOrDefault(id, List.of()).stream()
                .map(FormerName::name);
        return new Party(
                enterprise.creditCode(),
                Stream.concat(Stream.of(enterprise.name()), former).toList());
    }

    private Optional<Party> consultancy(@Nullable UUID id) {
        return Optional.ofNullable(id)
                .flatMap(consultancies::byId)
                .map(one -> new Party(one.creditCode(), List.of(one.name())));
    }
}
