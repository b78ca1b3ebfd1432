package cn.qingshen.inspection;

import cn.qingshen.account.Permission;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Page;
import cn.qingshen.common.Refused;
import cn.qingshen.inspection.campaign.CampaignRecord;
import cn.qingshen.inspection.campaign.Conflict;
import cn.qingshen.inspection.campaign.FrozenCampaign;
import cn.qingshen.inspection.campaign.LeftOut;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The campaigns' door for whoever reads: a bureau its own, the province all; programs none, they are told how many checks there were. */
@Service
@PreAuthorize(Permission.MAY_READ_CHECKS)
public class CampaignService {

    private final CampaignQuery query;
    private final CheckQuery checks;

    CampaignService(CampaignQuery query, CheckQuery checks) {
        this.query = query;
        this.checks = checks;
    }

    @Transactional(readOnly = true)
    public Optional<Campaign> byId(UUID id) {
        return query.campaign(id);
    }

    /**
     * A page of campaigns, the latest first.
     *
     * @throws Refused {@code OUT_OF_RANGE}: {@code first} is not 1 to 100; {@code INVALID_CURSOR}
     */
    @Transactional(readOnly = true)
    public Page<Campaign> page(int first, @Nullable String after) {
        Refused.ifAny(Checks.refusals(Checks.page(first)));
        return query.page(first, after);
    }

    /** Both pools as they were frozen, by campaign. */
    @Transactional(readOnly = true)
    public Map<UUID, List<CampaignCandidate>> candidates(Collection<UUID> campaignIds) {
        return query.candidates(campaignIds);
    }

    /** Who gave a share, by campaign; never what. */
    @Transactional(readOnly = true)
    public Map<UUID, List<CampaignShare>> shares(Collection<UUID> campaignIds) {
        return query.shares(campaignIds).stream().collect(Collectors.groupingBy(CampaignShare::campaignId));
    }

    /** What was drawn, by campaign, in the order of the days. */
    @Transactional(readOnly = true)
    public Map<UUID, List<SpotCheck>> checks(Collection<UUID> campaignIds) {
        var ids = query.checks(campaignIds);
        var found = checks.checks(ids.values().stream().flatMap(List::stream).toList()).stream()
                .collect(Collectors.toMap(SpotCheck::id, check -> check));
        return ids.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> one.getValue().stream().map(found::get).toList()));
    }

    /** Empty: there is none, or it is not drawn yet. */
    @Transactional(readOnly = true)
    public Optional<CampaignRecord> record(UUID id) {
        return query.campaign(id).map(one -> records(List.of(one)).get(id));
    }

    /** Of those that are drawn, by campaign. */
    @Transactional(readOnly = true)
    public Map<UUID, CampaignRecord> records(Collection<Campaign> campaigns) {
        var drawn = campaigns.stream()
                .filter(one -> one.state() == CampaignState.DRAWN)
                .toList();
        var ids = drawn.stream().map(Campaign::id).toList();
        var candidates = query.candidates(ids);
        var conflicts = query.conflicts(ids);
        var shares = query.openShares(ids);
        return drawn.stream()
                .collect(Collectors.toMap(
                        Campaign::id,
                        one -> record(
                                one,
                                frozen(one, candidates.get(one.id()), conflicts.getOrDefault(one.id(), List.of())),
                                shares.get(one.id()))));
    }

    private static CampaignRecord record(Campaign campaign, FrozenCampaign frozen, List<String> shares) {
        return new CampaignRecord(
                frozen,
                campaign.frozenHash(),
                shares.getFirst(),
                shares.getLast(),
                Objects.requireNonNull(campaign.value()));
    }

    static FrozenCampaign frozen(Campaign campaign, List<CampaignCandidate> candidates, List<Conflict> conflicts) {
        return frozen(
                campaign.id(),
                campaign.subjectKind(),
                campaign.source(),
                campaign.checks(),
                campaign.inspectorsEach(),
                new CampaignPools(candidates, conflicts));
    }

    static FrozenCampaign frozen(UUID id, SubjectKind kind, String source, int checks, int each, CampaignPools pools) {
        return new FrozenCampaign(
                id,
                kind.name(),
                source,
                checks,
                each,
                pools.eligible(CandidateKind.OBJECT),
                pools.eligible(CandidateKind.INSPECTOR),
                leftOut(pools, CandidateKind.OBJECT),
                leftOut(pools, CandidateKind.INSPECTOR),
                pools.conflicts());
    }

    private static List<LeftOut> leftOut(CampaignPools pools, CandidateKind kind) {
        return pools.candidates().stream()
                .filter(one -> one.kind() == kind && one.excludedBy() != null)
                .map(one -> new LeftOut(
                        one.candidate(),
                        Objects.requireNonNull(one.excludedBy()).name()))
                .toList();
    }
}
