package cn.qingshen.expert;

import cn.qingshen.account.Permission;
import cn.qingshen.rule.RuleService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for whoever looks for experts: domain rule 4, that nobody is drawn for whom they have an interest in. */
@Service
@PreAuthorize(Permission.MAY_WITNESS_REVIEWS)
public class EligibilityService {

    private final ExpertQuery query;
    private final RuleService rules;
    private final Clock clock;

    EligibilityService(ExpertQuery query, RuleService rules, Clock clock) {
        this.query = query;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Who of those drawn for a matter may no longer sit there, and why: they left the pool, are suspended, or were found to have an
     * interest; four statements.
     */
    @Transactional(readOnly = true)
    public Map<UUID, ExclusionRule> unfit(Collection<UUID> drawn, Matter matter) {
        var interests = query.interestsOfAll();
        var today = new ExclusionRule.Today(LocalDate.now(clock), rules.book());
        var unfit = new HashMap<UUID, ExclusionRule>();
        for (var expert : query.byIds(drawn)) {
            var candidate = new Candidate(expert, interests.getOrDefault(expert.id(), List.of()));
            ExclusionRule.afterwards(candidate, matter, today).ifPresent(rule -> unfit.put(expert.id(), rule));
        }
        return unfit;
    }

    /** The whole pool, looked at for a matter; four statements, however large it is. */
    @Transactional(readOnly = true)
    public Eligibility of(Matter matter) {
        var interests = query.interestsOfAll();
        var today = new ExclusionRule.Today(LocalDate.now(clock), rules.book());
        var eligible = new ArrayList<Expert>();
        var excluded = new LinkedHashMap<Expert, ExclusionRule>();
        for (var expert : query.pool()) {
            var candidate = new Candidate(expert, interests.getOrDefault(expert.id(), List.of()));
            ExclusionRule.of(candidate, matter, today)
                    .ifPresentOrElse(rule -> excluded.put(expert, rule), () -> eligible.add(expert));
        }
        return new Eligibility(eligible, excluded);
    }
}
