package cn.qingshen.inspection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be checked, or an inspector, of a campaign's pools, as it was frozen.
 *
 * @param candidate the id of the enterprise or consultancy, the code of the city, or the inspector's account
 * @param excludedBy why they may not be drawn; null: they may
 */
public record CampaignCandidate(
        UUID campaignId,
        CandidateKind kind,
        String candidate,
        String name,
        @Nullable CampaignRule excludedBy) {}
