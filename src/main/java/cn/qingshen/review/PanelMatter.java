package cn.qingshen.review;

import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.consultancy.ConsultancyService;
import cn.qingshen.enterprise.BureauNames;
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
    private final BureauNames bureaus;
    private final Occasions occasions;
    private final ReviewQuery query;

    PanelMatter(
            EligibilityService eligibility,
            EnterpriseService enterprises,
            ConsultancyService consultancies,
            BureauNames bureaus,
            Occasions occasions,
            ReviewQuery query) {
        this.eligibility = eligibility;
        this.enterprises = enterprises;
        this.consultancies = consultancies;
        this.bureaus = bureaus;
        this.occasions = occasions;
        this.query = query;
    }

    /**
     * Who may be drawn, and of the others why not.
     *
     * @param kind null: not chosen yet
     * @param asked what is asked for; empty: anything
     */
    Eligibility eligibility(Occasion occasion, @Nullable PanelKind kind, List<Speciality> asked) {
        var answered = kind == null ? Set.<UUID>of() : query.answered(occasion, kind);
        return eligibility.of(
                new Matter(parties(occasion), Set.copyOf(asked), query.load(), answered, reviewers(occasion)));
    }

    /** Who of those drawn for a panel may no longer sit there, and why. */
    Map<UUID, ExclusionRule> unfit(ReviewPanel panel, Collection<UUID> drawn) {
        var occasion = occasions.of(panel);
        return eligibility.unfit(
                drawn, new Matter(parties(occasion), Set.of(), Map.of(), Set.of(), reviewers(occasion)));
    }

    /** Who reviewed the round that a check looks into. Of a consultancy a check looks into none: its reviewers have no interest in it. */
    private Set<UUID> reviewers(Occasion occasion) {
        return occasion.check() == null || occasion.audit() == null
                ? Set.of()
                : query.reviewers(occasion.audit().id());
    }

    private List<Party> parties(Occasion occasion) {
        return Stream.of(
                        Optional.ofNullable(occasion.enterpriseId()).map(this::enterprise),
                        Optional.ofNullable(occasion.auditorId()).flatMap(this::consultancy),
                        Optional.ofNullable(occasion.consultancyId()).flatMap(this::consultancy),
                        Optional.ofNullable(occasion.cityCode()).map(this::bureau))
                .flatMap(Optional::stream)
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

    private Optional<Party> consultancy(UUID id) {
        return consultancies.byId(id).map(one -> new Party(one.creditCode(), List.of(one.name())));
    }

    private Party bureau(String cityCode) {
        return Party.withBranches(bureaus.allOf(cityCode));
    }
}
