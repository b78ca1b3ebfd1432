package cn.qingshen.inspection;

import cn.qingshen.account.Asker;
import cn.qingshen.account.Permission;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.draw.DrawSeed;
import cn.qingshen.draw.SeedSteps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for drawing a campaign, step by step as {@code docs/draw.md} has them. Each step is written before the next begins, so whatever
 * breaks down in between, the same draw goes on. Refusals are {@link Refused}.
 */
@Service
public class CampaignDrawService {

    private final CampaignQuery query;
    private final ChecklistQuery checklists;
    private final CampaignRepository repository;
    private final CheckTrail trail;
    private final PoolMaker pools;
    private final CampaignChecks planned;
    private final Clock clock;

    CampaignDrawService(
            CampaignQuery query,
            ChecklistQuery checklists,
            CampaignRepository repository,
            CheckTrail trail,
            PoolMaker pools,
            CampaignChecks planned,
            Clock clock) {
        this.query = query;
        this.checklists = checklists;
        this.repository = repository;
        this.trail = trail;
        this.pools = pools;
        this.planned = planned;
        this.clock = clock;
    }

    /** How many a plan would draw, and of whom. Nothing of it is kept. */
    @Transactional(readOnly = true)
    @PreAuthorize(Permission.MAY_PLAN_CHECKS)
    public CampaignPreview preview(CampaignPlan typed) {
        var plan = typed.normalised();
        var found = pools.pools(plan, own());
        var objects = found.eligible(CandidateKind.OBJECT).size();
        return new CampaignPreview(
                objects,
                found.eligible(CandidateKind.INSPECTOR).size(),
                plan.percent() == null && plan.number() == null ? 0 : plan.checks(objects),
                found.excluded(CandidateKind.OBJECT),
                found.excluded(CandidateKind.INSPECTOR));
    }

    /**
     * Fixes who may be drawn, and announces which public value will be taken. From here nothing of it changes.
     *
     * @throws Refused {@code UNKNOWN_VALUE} the checklist or the source; {@code ENTERPRISES_ONLY}: consultancies and cities are in no industry
     *     and on no list; {@code NOT_FOUND}: how cities work is for the province to check; {@code TOO_FEW_INSPECTORS}; {@code NOBODY_TO_DRAW};
     *     or something else of the plan is at fault
     */
    @Transactional
    @PreAuthorize(Permission.MAY_PLAN_CHECKS)
    public UUID freeze(CampaignPlan typed) {
        var plan = typed.normalised();
        Refused.ifAny(plan.check(LocalDate.now(clock)));
        Refused.ifAny(Checks.refusals(
                kind(plan), checklist(plan), SeedSteps.refusalOfSource(plan.source(), clock.instant())));
        var whose = own();
        trail.hold(whose);
        var found = pools.pools(plan, whose);
        var objects = found.eligible(CandidateKind.OBJECT).size();
        Refused.ifAny(Checks.refusals(
                found.eligible(CandidateKind.INSPECTOR).size() < plan.each()
                        ? Refusal.of(RefusalCode.TOO_FEW_INSPECTORS, "inspectorsEach", plan.each())
                        : null));
        if (objects == 0) {
            throw new Refused(RefusalCode.NOBODY_TO_DRAW);
        }
        var frozen = CampaignService.frozen(
                repository.nextId(),
                plan.kind(),
                Objects.requireNonNull(plan.source()),
                plan.checks(objects),
                plan.each(),
                found);
        repository.add(plan, whose, frozen, found);
        trail.appendCampaign(
                whose, frozen.id(), "campaign.freeze", null, new Frozen(plan, frozen.checks(), frozen.hash()));
        return frozen.id();
    }

    private record Frozen(CampaignPlan plan, int checks, String hash) {}

    private static @Nullable Refusal kind(CampaignPlan plan) {
        return plan.kind() == SubjectKind.CITY && !Asker.require().isProvince()
                ? Refusal.of(RefusalCode.NOT_FOUND, "subjectKind")
                : null;
    }

    private @Nullable Refusal checklist(CampaignPlan plan) {
        return checklists.inForce(Objects.requireNonNull(plan.checksFrom())).stream()
                        .anyMatch(one -> one.id().equals(plan.templateId()))
                ? null
                : Refusal.of(RefusalCode.UNKNOWN_VALUE, "templateId");
    }

    /**
     * Gives a share to the seed. Two different people do; each share stays closed until it is drawn.
     *
     * @param typed 32 random bytes in hex, as their browser made them
     * @throws Refused {@code NOT_FOUND}; {@code WRONG_STATE}; {@code SHARES_COMPLETE}; {@code SAME_PERSON}; {@code UNKNOWN_VALUE};
     *     {@code VALUE_KNOWN}: the public value came before both had given theirs, so the campaign is to be called off
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WITNESS_REVIEWS)
    public void share(UUID campaignId, @Nullable String typed) {
        var campaign = locked(campaignId).frozen();
        var given = query.shares(List.of(campaignId)).stream()
                .map(CampaignShare::subject)
                .toList();
        var share =
                SeedSteps.share(campaign.source(), typed, given, Asker.require().subject(), clock.instant());
        repository.addShare(campaignId, given.size() + 1, share);
        append(campaign, "campaign.share", null, new Committed(given.size() + 1, DrawSeed.commitment(share)));
    }

    private record Committed(int share, String commitment) {}

    /**
     * Tells the public value, once it is known. When two people, one after the other, tell the same, it is drawn: the checks are planned
     * and the inspectors told, all in this transaction. What was told last stands.
     *
     * @throws Refused {@code NOT_FOUND}; {@code WRONG_STATE}: shares are missing; {@code INVALID_PUBLIC_VALUE}; {@code NOT_YET_KNOWN};
     *     {@code VALUE_DIFFERS}: from what another told; it stands now
     */
    @Transactional(noRollbackFor = Refused.class)
    @PreAuthorize(Permission.MAY_WITNESS_REVIEWS)
    public void value(UUID campaignId, @Nullable String typed) {
        var campaign = locked(campaignId).frozen();
        var given = query.shares(List.of(campaignId)).size();
        var value = SeedSteps.value(campaign.source(), typed, given, clock.instant());
        if (campaign.isConfirmedBy(Asker.require().subject(), value)) {
            draw(campaign, value);
            return;
        }
        repository.putValue(campaignId, value);
        append(campaign, "campaign.value", null, new Told(value));
        if (campaign.isContradictedBy(Asker.require().subject(), value)) {
            throw new Refused(List.of(Refusal.of(RefusalCode.VALUE_DIFFERS, "value")));
        }
    }

    private record Told(String value) {}

    private void draw(Campaign campaign, String value) {
        var id = campaign.id();
        var candidates = query.candidates(List.of(id)).getOrDefault(id, List.of());
        var conflicts = query.conflicts(List.of(id)).getOrDefault(id, List.of());
        var frozen = CampaignService.frozen(campaign, candidates, conflicts);
        if (!frozen.hash().equals(campaign.frozenHash())) {
            throw new IllegalStateException("what was frozen for campaign " + id + " is not what it was");
        }
        var shares = Objects.requireNonNull(query.openShares(List.of(id)).get(id));
        var seed = DrawSeed.of(frozen.hash(), shares.getFirst(), shares.getLast(), value);
        repository.drawn(id);
        append(campaign, "campaign.draw", null, new Drawn(value, seed.hex()));
        planned.plan(campaign, candidates, frozen.checks(seed));
    }

    private record Drawn(String value, String seed) {}

    /**
     * Calls a campaign off. Once both have given their shares nobody can: whoever dislikes what comes out would draw again.
     *
     * @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_CHECK}; {@code WRONG_STATE}; {@code SHARES_COMPLETE}; {@code REQUIRED} a reason
     */
    @Transactional
    @PreAuthorize(Permission.MAY_PLAN_CHECKS)
    public void cancel(UUID campaignId, @Nullable String reason) {
        var campaign = locked(campaignId).frozen();
        if (!campaign.jurisdictionCode().equals(own())) {
            throw new Refused(RefusalCode.NOT_YOUR_CHECK);
        }
        Refused.ifAny(Checks.refusals(Checks.reason(reason)));
        if (query.shares(List.of(campaignId)).size() == 2) {
            throw new Refused(RefusalCode.SHARES_COMPLETE);
        }
        repository.cancel(campaignId);
        append(campaign, "campaign.cancel", reason, null);
    }

    /** The campaign as it is now; nobody else acts on the bureau's until the transaction ends. */
    private Campaign locked(UUID id) {
        trail.hold(found(id).jurisdictionCode());
        return found(id);
    }

    private Campaign found(UUID id) {
        return query.campaign(id).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    private void append(Campaign campaign, String action, @Nullable String reason, @Nullable Object after) {
        trail.appendCampaign(campaign.jurisdictionCode(), campaign.id(), action, reason, after);
    }

    private static String own() {
        return Objects.requireNonNull(Asker.require().jurisdiction());
    }
}
