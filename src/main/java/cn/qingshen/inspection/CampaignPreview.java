package cn.qingshen.inspection;

import java.util.Map;

/** What a campaign would draw from. @param checks how many would be drawn; 0 as long as no share is told */
public record CampaignPreview(
        int objects,
        int inspectors,
        int checks,
        Map<CampaignRule, Long> objectsExcluded,
        Map<CampaignRule, Long> inspectorsExcluded) {}
