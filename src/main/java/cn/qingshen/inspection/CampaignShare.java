package cn.qingshen.inspection;

import java.time.OffsetDateTime;
import java.util.UUID;

/** What somebody gave to a campaign's seed. @param commitment SHA-256 of the share, which stays closed until it was drawn */
public record CampaignShare(
        UUID campaignId, int number, String subject, String name, String commitment, OffsetDateTime committedAt) {}
