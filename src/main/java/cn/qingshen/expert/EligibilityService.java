package cn.qingshen.expert;

import cn.qingshen.account.Permission;
import cn.qingshen.rule.RuleService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
        var interests = query.interestsOfAll();
        var today = new ExclusionRule.Today(LocalDate.now(clock), rules.book());
        var hours = query.trainingHours(today.lastYear());
        var eligible = new ArrayList<Expert>();
        var excluded = new LinkedHashMap<Expert, ExclusionRule>();
        for (var expert : query.pool()) {
            var candidate = new Candidate(
                    expert,
                    interests.getOrDefault(expert.id(), List.of()),
                    hours.getOrDefault(expert.id(), BigDecimal.ZERO));
            ExclusionRule.of(candidate, matter, today)
                    .ifPresentOrElse(rule -> excluded.put(expert, rule), () -> eligible.add(expert));
        }
        return new Eligibility(eligible, excluded);
    }
}
