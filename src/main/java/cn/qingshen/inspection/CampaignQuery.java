package cn.qingshen.inspection;

import static cn.qingshen.jooq.generated.Tables.AUDIT;
import static cn.qingshen.jooq.generated.Tables.CHECK_CAMPAIGN;
import static cn.qingshen.jooq.generated.Tables.CHECK_CAMPAIGN_CANDIDATE;
import static cn.qingshen.jooq.generated.Tables.CHECK_CAMPAIGN_CONFLICT;
import static cn.qingshen.jooq.generated.Tables.CHECK_CAMPAIGN_SHARE;
import static cn.qingshen.jooq.generated.Tables.SPOT_CHECK;
import static java.util.stream.Collectors.groupingBy;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;

import cn.qingshen.common.Cursor;
import cn.qingshen.common.Page;
import cn.qingshen.inspection.campaign.Conflict;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads campaigns, their pools as they were frozen, and what they drew. */
@Component
class CampaignQuery {

    private static final String ORDER = "campaign";

    private final DSLContext sql;

    CampaignQuery(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Campaign> campaign(UUID id) {
        return read(CHECK_CAMPAIGN.ID.eq(id), 1).stream().findFirst();
    }

    /** The latest first. */
    Page<Campaign> page(int first, @Nullable String after) {
        var behind = after == null
                ? noCondition()
                : CHECK_CAMPAIGN.ID.lt(Cursor.decode(after, ORDER).id());
        return Page.of(read(behind, first + 1), first, one -> one, one -> new Cursor(ORDER, "", one.id()).encode());
    }

    private List<Campaign> read(Condition which, int most) {
        var campaign = CHECK_CAMPAIGN;
        return sql.select(
                        campaign.ID,
                        campaign.JURISDICTION_CODE,
                        campaign.NAME,
                        campaign.SUBJECT_KIND,
                        campaign.PERCENT,
                        campaign.NUMBER,
                        campaign.INSPECTORS_EACH,
                        campaign.RECENT_MONTHS,
                        campaign.CHECKS_FROM,
                        campaign.CHECKS_TO,
                        campaign.TEMPLATE_ID,
                        campaign.SOURCE,
                        campaign.STATE,
                        campaign.CHECKS,
                        campaign.FROZEN_HASH,
                        campaign.FROZEN_AT,
                        campaign.VALUE,
                        campaign.VALUE_BY,
                        campaign.DRAWN_AT)
                .from(campaign)
                .where(which)
                .orderBy(campaign.ID.desc())
                .limit(most)
                .fetch(mapping(Campaign::new));
    }

    Map<UUID, List<CampaignCandidate>> candidates(Collection<UUID> campaignIds) {
        var candidate = CHECK_CAMPAIGN_CANDIDATE;
        return sql
                .select(
                        candidate.CAMPAIGN_ID,
                        candidate.KIND,
                        candidate.CANDIDATE,
                        candidate.NAME,
                        candidate.EXCLUDED_BY)
                .from(candidate)
                .where(candidate.CAMPAIGN_ID.in(campaignIds))
                .orderBy(candidate.KIND, candidate.EXCLUDED_BY.asc().nullsFirst(), candidate.CANDIDATE)
                .fetch(mapping(CampaignCandidate::new))
                .stream()
                .collect(groupingBy(CampaignCandidate::campaignId));
    }

    Map<UUID, List<Conflict>> conflicts(Collection<UUID> campaignIds) {
        var conflict = CHECK_CAMPAIGN_CONFLICT;
        return sql.select(conflict.CAMPAIGN_ID, conflict.OBJECT, conflict.INSPECTOR, conflict.RULE)
                .from(conflict)
                .where(conflict.CAMPAIGN_ID.in(campaignIds))
                .fetchGroups(
                        row -> row.value1(),
                        row -> new Conflict(
                                row.value2(), row.value3(), row.value4().name()));
    }

    /** Who gave one, without what they gave. */
    List<CampaignShare> shares(Collection<UUID> campaignIds) {
        var share = CHECK_CAMPAIGN_SHARE;
        return sql.select(
                        share.CAMPAIGN_ID,
                        share.NUMBER,
                        share.SUBJECT,
                        share.NAME,
                        share.COMMITMENT,
                        share.COMMITTED_AT)
                .from(share)
                .where(share.CAMPAIGN_ID.in(campaignIds))
                .orderBy(share.NUMBER)
                .fetch(mapping(CampaignShare::new));
    }

    /** What was given, by number: only for the draw itself and its record. */
    Map<UUID, List<String>> openShares(Collection<UUID> campaignIds) {
        var share = CHECK_CAMPAIGN_SHARE;
        return sql.select(share.CAMPAIGN_ID, share.SHARE)
                .from(share)
                .where(share.CAMPAIGN_ID.in(campaignIds))
                .orderBy(share.NUMBER)
                .fetchGroups(share.CAMPAIGN_ID, share.SHARE);
    }

    /** The round that each enterprise is in, or had last, by its id as the pools have it. */
    Map<String, UUID> rounds(Collection<UUID> enterprises) {
        return sql.select(AUDIT.ENTERPRISE_ID, AUDIT.ID)
                .distinctOn(AUDIT.ENTERPRISE_ID)
                .from(AUDIT)
                .where(AUDIT.ENTERPRISE_ID.in(enterprises))
                .orderBy(AUDIT.ENTERPRISE_ID, AUDIT.ID.desc())
                .fetchMap(row -> row.value1().toString(), row -> row.value2());
    }

    /** The checks that were drawn, in their order. */
    Map<UUID, List<UUID>> checks(Collection<UUID> campaignIds) {
        return sql.select(SPOT_CHECK.CAMPAIGN_ID, SPOT_CHECK.ID)
                .from(SPOT_CHECK)
                .where(SPOT_CHECK.CAMPAIGN_ID.in(campaignIds))
                .orderBy(SPOT_CHECK.PLANNED_ON, SPOT_CHECK.NUMBER)
                .fetchGroups(SPOT_CHECK.CAMPAIGN_ID, SPOT_CHECK.ID);
    }
}
