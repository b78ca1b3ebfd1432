package cn.qingshen.expert;

import cn.qingshen.account.Permission;
import cn.qingshen.rule.RuleService;
import java.math.BigDecimal;
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

    /** The whole pool, looked at for a matter; five statements, however large it is. */
    @Transactional(readOnly = true)
    public Eligibility of(Matter matter) {
        var today = today();
        var eligible = new ArrayList<Expert>();
        var excluded = new LinkedHashMap<Expert, ExclusionRule>();
        for (var candidate : candidates(query.pool(), query.trainingHours(today.lastYear()))) {
            ExclusionRule.of(candidate, matter, today)
                    .ifPresentOrElse(
                            rule -> excluded.put(candidate.expert(), rule), () -> eligible.add(candidate.expert()));
        }
        return new Eligibility(eligible, excluded);
    }

    /**
     * Who of those drawn for a matter may no longer sit there, and why: they left the pool, are suspended, or were found to have an
     * interest; three statements.
     */
    @Transactional(readOnly = true)
    public Map<UUID, ExclusionRule> unfit(Collection<UUID> drawn, Matter matter) {
        var today = today();
        var unfit = new HashMap<UUID, ExclusionRule>();
        // What they learned counts for drawing alone.
        for (var candidate : candidates(query.byIds(drawn), Map.of())) {
            ExclusionRule.afterwards(candidate, matter, today)
                    .ifPresent(rule -> unfit.put(candidate.expert().id(), rule));
        }
        return unfit;
    }

    private ExclusionRule.Today today() {
        return new ExclusionRule.Today(LocalDate.now(clock), rules.book());
    }

    private List<Candidate> candidates(List<Expert> experts, Map<UUID, BigDecimal> hours) {
        var interests = query.interestsOfAll();
        return experts.stream()
                .map(one -> new Candidate(
                        one,
                        interests.getOrDefault(one.id(), List.of()),
                        hours.getOrDefault(one.id(), BigDecimal.ZERO)))
                .toList();
    }
}
