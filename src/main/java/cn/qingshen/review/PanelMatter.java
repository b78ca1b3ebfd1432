package cn.qingshen.review;

import cn.qingshen.audit.Audit;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.consultancy.ConsultancyService;
import cn.qingshen.draw.Sha256;
import cn.qingshen.enterprise.EnterpriseService;
import cn.qingshen.enterprise.FormerName;
import cn.qingshen.expert.Eligibility;
import cn.qingshen.expert.EligibilityService;
import cn.qingshen.expert.Expert;
import cn.qingshen.expert.Matter;
import cn.qingshen.expert.Party;
import cn.qingshen.expert.Speciality;
import cn.qingshen.review.draw.PoolMember;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says for which matter experts are looked for, and who of the pool may be drawn for it. */
@Component
class PanelMatter {

    private static final int EMPLOYER_DIGITS = 16;

    private final EligibilityService eligibility;
    private final EnterpriseService enterprises;
    private final ConsultancyService consultancies;
    private final ReviewQuery query;

    PanelMatter(
            EligibilityService eligibility,
            EnterpriseService enterprises,
            ConsultancyService consultancies,
            ReviewQuery query) {
        this.eligibility = eligibility;
        this.enterprises = enterprises;
        this.consultancies = consultancies;
        this.query = query;
    }

    /** @param asked what is asked for; empty: anything; @param panelId null: it is not planned yet */
    Eligibility eligibility(Audit audit, List<Speciality> asked, @Nullable UUID panelId) {
        var parties = Stream.concat(
                        Stream.of(enterprise(audit.enterpriseId())), consultancy(audit.consultancyId()).stream())
                .toList();
        var answered = panelId == null ? Set.<UUID>of() : answered(panelId);
        return eligibility.of(new Matter(parties, Set.copyOf(asked), query.load(), answered));
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

    /** Who said no to this panel, or nothing: they are not asked again. */
    private Set<UUID> answered(UUID panelId) {
        return query.assignments(panelId).stream()
                .filter(one -> one.state() == AssignmentState.DECLINED || one.state() == AssignmentState.EXPIRED)
                .map(Assignment::expertId)
                .collect(Collectors.toSet());
    }

    static PoolMember member(Expert expert) {
        return new PoolMember(expert.id(), expert.mayLead(), employer(expert), EnumSet.copyOf(expert.specialities()));
    }

    /** Equal for colleagues, and tells nobody where they work. */
    static String employer(Expert expert) {
        return Sha256.hex("employer\n" + expert.employer()).substring(0, EMPLOYER_DIGITS);
    }
}
