package cn.qingshen.inspection;

import cn.qingshen.inspection.campaign.Conflict;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who may be drawn in a campaign, and why others may not. */
public record CampaignPools(List<CampaignCandidate> candidates, List<Conflict> conflicts) {

    List<String> eligible(CandidateKind kind) {
        return candidates.stream()
                .filter(one -> one.kind() == kind && one.excludedBy() == null)
                .map(CampaignCandidate::candidate)
                .toList();
    }

    /** How many of a pool each rule excludes; without those who may be drawn. */
    public Map<CampaignRule, Long> excluded(CandidateKind kind) {
        return candidates.stream()
                .filter(one -> one.kind() == kind && one.excludedBy() != null)
                .collect(Collectors.groupingBy(CampaignCandidate::excludedBy, Collectors.counting()));
    }
}
