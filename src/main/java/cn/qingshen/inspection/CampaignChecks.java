package cn.qingshen.inspection;

import static java.util.stream.Collectors.toMap;

import cn.qingshen.common.Series;
import cn.qingshen.inspection.campaign.DrawnCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes planned checks of what a campaign drew. */
@Component
class CampaignChecks {

    private final CampaignQuery query;
    private final CheckQuery checks;
    private final CheckRepository repository;
    private final CheckTrail trail;
    private final CheckMessages messages;

    CampaignChecks(
            CampaignQuery query,
            CheckQuery checks,
            CheckRepository repository,
            CheckTrail trail,
            CheckMessages messages) {
        this.query = query;
        this.checks = checks;
        this.repository = repository;
        this.trail = trail;
        this.messages = messages;
    }

    /** The trail is held, so nobody else numbers checks meanwhile. */
    void plan(Campaign campaign, List<CampaignCandidate> candidates, List<DrawnCheck> drawn) {
        var names = candidates.stream()
                .filter(one -> one.kind() == CandidateKind.INSPECTOR)
                .collect(toMap(CampaignCandidate::candidate, CampaignCandidate::name));
        var people = new LinkedHashMap<UUID, List<InspectorChoice>>();
        var ids = repository.addDrawn(campaign, drawn, numbers(campaign), rounds(campaign, drawn));
        for (int i = 0; i < ids.size(); i++) {
            people.put(
                    ids.get(i),
                    drawn.get(i).inspectors().stream()
                            .map(one -> new InspectorChoice(one, names.get(one)))
                            .toList());
        }
        repository.assign(campaign.jurisdictionCode(), people);
        var planned = checks.checks(ids);
        planned.forEach(
                check -> trail.append(check, "check.draw", null, new Of(campaign.id(), people.get(check.id()))));
        messages.assigned(planned, people);
    }

    /** What the trail tells of a drawn check. */
    private record Of(UUID campaign, List<InspectorChoice> inspectors) {}

    private Map<String, UUID> rounds(Campaign campaign, List<DrawnCheck> drawn) {
        return campaign.subjectKind() == SubjectKind.ENTERPRISE
                ? query.rounds(
                        drawn.stream().map(one -> UUID.fromString(one.object())).toList())
                : Map.of();
    }

    /** One for each check, in its year's sequence. */
    private List<String> numbers(Campaign campaign) {
        Map<Series, Integer> used = new HashMap<>();
        var numbers = new ArrayList<String>();
        for (var day : campaign.days()) {
            var series = Series.of(campaign.jurisdictionCode(), day);
            var next = used.computeIfAbsent(series, checks::numbered) + 1;
            used.put(series, next);
            numbers.add(series.number(next));
        }
        return numbers;
    }
}
