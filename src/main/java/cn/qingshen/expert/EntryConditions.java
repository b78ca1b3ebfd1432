package cn.qingshen.expert;

import static java.util.stream.Collectors.toMap;

import cn.qingshen.common.Refused;
import cn.qingshen.rule.RuleService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Looks at applicants as the conditions of the pool do. */
@Component
class EntryConditions {

    private final ExpertQuery query;
    private final RuleService rules;
    private final Clock clock;

    EntryConditions(ExpertQuery query, RuleService rules, Clock clock) {
        this.query = query;
        this.rules = rules;
        this.clock = clock;
    }

    /** Of those of the experts who wait for their assessment. */
    Map<UUID, List<EntryCondition.Standing>> of(Collection<Expert> experts) {
        var applicants = experts.stream()
                .filter(one -> one.state() == ExpertState.APPLIED)
                .toList();
        if (applicants.isEmpty()) {
            return Map.of();
        }
        var today = new ExclusionRule.Today(LocalDate.now(clock), rules.book());
        var scans = query.scans(applicants.stream().map(Expert::id).toList());
        return applicants.stream()
                .collect(toMap(
                        Expert::id,
                        one -> EntryCondition.of(
                                new EntryCondition.Applicant(one, scans.getOrDefault(one.id(), 0), today))));
    }

    /** @throws Refused each condition that an applicant does not meet, with its own reason */
    void require(Expert applicant) {
        Refused.ifAny(of(List.of(applicant)).get(applicant.id()).stream()
                .filter(one -> !one.met())
                .map(EntryCondition.Standing::refusal)
                .toList());
    }
}
