package cn.qingshen.inspection;

import cn.qingshen.common.Ids;
import cn.qingshen.inspection.campaign.Conflict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says who may be drawn in a campaign; the first rule that excludes somebody is named. */
@Component
class PoolMaker {

    private final PoolQuery query;
    private final CheckQuery checks;
    private final Clock clock;

    PoolMaker(PoolQuery query, CheckQuery checks, Clock clock) {
        this.query = query;
        this.checks = checks;
        this.clock = clock;
    }

    CampaignPools pools(CampaignPlan plan, String whose) {
        var inspectors = inspectors(plan, whose);
        var found = query.objects(plan);
        var free = inspectors.stream().filter(one -> one.excludedBy() == null).toList();
        var conflicts = conflicts(found, free);
        var barred = new HashMap<String, Integer>();
        conflicts.forEach(one -> barred.merge(one.object(), 1, Integer::sum));
        var candidates = new ArrayList<>(inspectors);
        for (var one : found) {
            var left = free.size() - barred.getOrDefault(one.id(), 0);
            candidates.add(candidate(CandidateKind.OBJECT, one.id(), one.name(), rule(one, plan, left)));
        }
        return new CampaignPools(List.copyOf(candidates), conflicts);
    }

    private List<CampaignCandidate> inspectors(CampaignPlan plan, String whose) {
        var unavailable = Objects.requireNonNull(plan.unavailable());
        return checks.choosable(whose).stream()
                .map(one -> candidate(
                        CandidateKind.INSPECTOR,
                        one.subject(),
                        one.name(),
                        unavailable.contains(one.subject()) ? CampaignRule.UNAVAILABLE : null))
                .toList();
    }

    private @Nullable CampaignRule rule(PoolQuery.Found one, CampaignPlan plan, int inspectorsLeft) {
        if (one.open()) {
            return CampaignRule.CHECK_OPEN;
        }
        var since = LocalDate.now(clock).minusMonths(Objects.requireNonNull(plan.recentMonths()));
        if (one.lastOn() != null && one.lastOn().isAfter(since)) {
            return CampaignRule.CHECKED_RECENTLY;
        }
        return inspectorsLeft < plan.each() ? CampaignRule.TOO_FEW_INSPECTORS : null;
    }

    private static CampaignCandidate candidate(
            CandidateKind kind, String id, String name, @Nullable CampaignRule rule) {
        return new CampaignCandidate(Ids.NOBODY, kind, id, name, rule);
    }

    /** Of those who could be sent; one rule a pair. */
    private List<Conflict> conflicts(List<PoolQuery.Found> objects, List<CampaignCandidate> inspectors) {
        var subjects = inspectors.stream().map(CampaignCandidate::candidate).toList();
        Map<String, Conflict> found = new LinkedHashMap<>();
        for (var all : List.of(query.interests(objects), query.lastInspectors(objects))) {
            all.stream()
                    .filter(one -> subjects.contains(one.inspector()))
                    .forEach(one -> found.putIfAbsent(one.object() + " " + one.inspector(), one));
        }
        return List.copyOf(found.values());
    }
}
