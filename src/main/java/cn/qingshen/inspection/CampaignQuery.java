package cn.qingshen.inspection;

import static cn.qingshen.jooq.generated.Tables.ANNUAL_LIST;
import static cn.qingshen.jooq.generated.Tables.ANNUAL_LIST_ITEM;
import static cn.qingshen.jooq.generated.Tables.AUDIT;
import static cn.qingshen.jooq.generated.Tables.CHECK_CAMPAIGN;
import static cn.qingshen.jooq.generated.Tables.CHECK_CAMPAIGN_CANDIDATE;
import static cn.qingshen.jooq.generated.Tables.CHECK_CAMPAIGN_CONFLICT;
import static cn.qingshen.jooq.generated.Tables.CHECK_CAMPAIGN_SHARE;
import static cn.qingshen.jooq.generated.Tables.ENTERPRISE;
import static cn.qingshen.jooq.generated.Tables.INSPECTOR_INTEREST;
import static cn.qingshen.jooq.generated.Tables.SPOT_CHECK;
import static cn.qingshen.jooq.generated.Tables.SPOT_CHECK_INSPECTOR;
import static java.util.stream.Collectors.groupingBy;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import cn.qingshen.common.Cursor;
import cn.qingshen.common.Page;
import cn.qingshen.inspection.campaign.Conflict;
import cn.qingshen.plan.ListState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads campaigns, and what their pools are made of. */
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

    /** An enterprise that the filter finds. @param lastOn the day of its latest check that was not called off; null: it had none */
    record Found(
            UUID id, String name, boolean open, @Nullable LocalDate lastOn) {}

    List<Found> objects(CampaignPlan plan) {
        var check = SPOT_CHECK;
        var its = check.ENTERPRISE_ID.eq(ENTERPRISE.ID);
        var open = DSL.exists(
                select(DSL.one()).from(check).where(its, check.STATE.in(CheckState.PLANNED, CheckState.STARTED)));
        var last = DSL.field(
                select(DSL.max(check.PLANNED_ON)).from(check).where(its, check.STATE.ne(CheckState.CANCELLED)));
        return sql.select(ENTERPRISE.ID, ENTERPRISE.NAME, DSL.field(open), last)
                .from(ENTERPRISE)
                .where(ENTERPRISE.MERGED_INTO.isNull(), filter(plan))
                .fetch(mapping(Found::new));
    }

    private static Condition filter(CampaignPlan plan) {
        var cities = Objects.requireNonNull(plan.cities());
        var industries = Objects.requireNonNull(plan.keyIndustries());
        return DSL.and(
                cities.isEmpty() ? noCondition() : ENTERPRISE.JURISDICTION_CODE.in(cities),
                industries.isEmpty() ? noCondition() : ENTERPRISE.KEY_INDUSTRY.in(industries),
                plan.listYear() == null ? noCondition() : ENTERPRISE.ID.in(listed(plan.listYear())));
    }

    private static Select<Record1<UUID>> listed(int year) {
        return select(ANNUAL_LIST_ITEM.ENTERPRISE_ID)
                .from(ANNUAL_LIST_ITEM)
                .join(ANNUAL_LIST)
                .on(ANNUAL_LIST.ID.eq(ANNUAL_LIST_ITEM.ANNUAL_LIST_ID))
                .where(
                        ANNUAL_LIST.YEAR.eq(year),
                        ANNUAL_LIST.STATE.eq(ListState.PUBLISHED),
                        ANNUAL_LIST_ITEM.DROP_REASON.isNull());
    }

    /** What inspectors declared, as far as it is of these enterprises. */
    List<Conflict> interests(Collection<UUID> enterprises) {
        return sql.select(INSPECTOR_INTEREST.ENTERPRISE_ID, INSPECTOR_INTEREST.SUBJECT)
                .from(INSPECTOR_INTEREST)
                .where(INSPECTOR_INTEREST.ENTERPRISE_ID.in(enterprises))
                .fetch(row -> new Conflict(row.value1().toString(), row.value2(), CampaignRule.INTEREST.name()));
    }

    /** Who checked each of these enterprises the last time. */
    List<Conflict> lastInspectors(Collection<UUID> enterprises) {
        var check = SPOT_CHECK;
        var latest = select(check.ENTERPRISE_ID.as("enterprise"), check.ID.as("check"))
                .distinctOn(check.ENTERPRISE_ID)
                .from(check)
                .where(check.ENTERPRISE_ID.in(enterprises), check.STATE.ne(CheckState.CANCELLED))
                .orderBy(check.ENTERPRISE_ID, check.PLANNED_ON.desc(), check.ID.desc())
                .asTable("latest");
        return sql.select(latest.field("enterprise", UUID.class), SPOT_CHECK_INSPECTOR.SUBJECT)
                .from(latest)
                .join(SPOT_CHECK_INSPECTOR)
                .on(SPOT_CHECK_INSPECTOR.CHECK_ID.eq(latest.field("check", UUID.class)))
                .where(SPOT_CHECK_INSPECTOR.LEFT_AT.isNull())
                .fetch(row -> new Conflict(row.value1().toString(), row.value2(), CampaignRule.CHECKED_IT_LAST.name()));
    }

    /** The round that each enterprise is in, or had last. */
    Map<UUID, UUID> rounds(Collection<UUID> enterprises) {
        return sql.select(AUDIT.ENTERPRISE_ID, AUDIT.ID)
                .distinctOn(AUDIT.ENTERPRISE_ID)
                .from(AUDIT)
                .where(AUDIT.ENTERPRISE_ID.in(enterprises))
                .orderBy(AUDIT.ENTERPRISE_ID, AUDIT.ID.desc())
                .fetchMap(AUDIT.ENTERPRISE_ID, AUDIT.ID);
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
