package cn.qingshen.inspection;

import static cn.qingshen.jooq.generated.Tables.CHECK_CAMPAIGN;
import static cn.qingshen.jooq.generated.Tables.CHECK_CAMPAIGN_CANDIDATE;
import static cn.qingshen.jooq.generated.Tables.CHECK_CAMPAIGN_CONFLICT;
import static cn.qingshen.jooq.generated.Tables.CHECK_CAMPAIGN_SHARE;

import cn.qingshen.account.Asker;
import cn.qingshen.draw.DrawSeed;
import cn.qingshen.inspection.campaign.FrozenCampaign;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes to campaigns; each belongs to a transaction that somebody else began. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CampaignRepository {

    private final DSLContext sql;
    private final Clock clock;

    CampaignRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    UUID nextId() {
        return sql.select(DSL.field("uuidv7()", UUID.class)).fetchSingle().value1();
    }

    void add(CampaignPlan plan, String whose, FrozenCampaign frozen, CampaignPools pools) {
        var record = sql.newRecord(CHECK_CAMPAIGN);
        record.setId(frozen.id());
        record.setJurisdictionCode(whose);
        record.setName(Objects.requireNonNull(plan.name()));
        record.setSubjectKind(plan.kind());
        record.setCities(Objects.requireNonNull(plan.cities()).toArray(String[]::new));
        record.setKeyIndustries(Objects.requireNonNull(plan.keyIndustries()).stream()
                .map(Enum::name)
                .toArray(String[]::new));
        record.setListYear(plan.listYear());
        record.setPercent(plan.percent());
        record.setNumber(plan.number());
        record.setInspectorsEach(plan.each());
        record.setRecentMonths(Objects.requireNonNull(plan.recentMonths()));
        record.setChecksFrom(Objects.requireNonNull(plan.checksFrom()));
        record.setChecksTo(Objects.requireNonNull(plan.checksTo()));
        record.setTemplateId(Objects.requireNonNull(plan.templateId()));
        record.setSource(frozen.source());
        record.setChecks(frozen.checks());
        record.setFrozenHash(frozen.hash());
        record.setFrozenAt(now());
        record.setFrozenBy(Asker.require().subject());
        record.insert();
        addPools(frozen.id(), pools);
    }

    private void addPools(UUID campaignId, CampaignPools pools) {
        sql.batchInsert(pools.candidates().stream()
                        .map(one -> {
                            var record = sql.newRecord(CHECK_CAMPAIGN_CANDIDATE);
                            record.setCampaignId(campaignId);
                            record.setKind(one.kind());
                            record.setCandidate(one.candidate());
                            record.setName(one.name());
                            record.setExcludedBy(one.excludedBy());
                            return record;
                        })
                        .toList())
                .execute();
        sql.batchInsert(pools.conflicts().stream()
                        .map(one -> {
                            var record = sql.newRecord(CHECK_CAMPAIGN_CONFLICT);
                            record.setCampaignId(campaignId);
                            record.setObject(one.object());
                            record.setInspector(one.inspector());
                            record.setRule(CampaignRule.valueOf(one.rule()));
                            return record;
                        })
                        .toList())
                .execute();
    }

    void addShare(UUID campaignId, int number, String share) {
        var record = sql.newRecord(CHECK_CAMPAIGN_SHARE);
        record.setCampaignId(campaignId);
        record.setNumber(number);
        record.setSubject(Asker.require().subject());
        record.setName(Asker.require().name());
        record.setCommitment(DrawSeed.commitment(share));
        record.setShare(share);
        record.setCommittedAt(now());
        record.insert();
    }

    void putValue(UUID campaignId, String value) {
        sql.update(CHECK_CAMPAIGN)
                .set(CHECK_CAMPAIGN.VALUE, value)
                .set(CHECK_CAMPAIGN.VALUE_BY, Asker.require().subject())
                .where(CHECK_CAMPAIGN.ID.eq(campaignId))
                .execute();
    }

    void drawn(UUID campaignId) {
        sql.update(CHECK_CAMPAIGN)
                .set(CHECK_CAMPAIGN.STATE, CampaignState.DRAWN)
                .set(CHECK_CAMPAIGN.DRAWN_AT, now())
                .where(CHECK_CAMPAIGN.ID.eq(campaignId))
                .execute();
    }

    void cancel(UUID campaignId) {
        sql.update(CHECK_CAMPAIGN)
                .set(CHECK_CAMPAIGN.STATE, CampaignState.CANCELLED)
                .where(CHECK_CAMPAIGN.ID.eq(campaignId))
                .execute();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
