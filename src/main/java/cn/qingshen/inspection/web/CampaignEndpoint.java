package cn.qingshen.inspection.web;

import cn.qingshen.account.Asker;
import cn.qingshen.common.Acted;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.Refused;
import cn.qingshen.inspection.Campaign;
import cn.qingshen.inspection.CampaignCandidate;
import cn.qingshen.inspection.CampaignDrawService;
import cn.qingshen.inspection.CampaignPlan;
import cn.qingshen.inspection.CampaignPreview;
import cn.qingshen.inspection.CampaignService;
import cn.qingshen.inspection.CampaignShare;
import cn.qingshen.inspection.CheckInspector;
import cn.qingshen.inspection.CheckService;
import cn.qingshen.inspection.SpotCheck;
import cn.qingshen.journal.JournalEntry;
import com.vaadin.hilla.BrowserCallable;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Double-random campaigns for the pages. */
@BrowserCallable
@PermitAll
class CampaignEndpoint {

    private final CampaignService campaigns;
    private final CampaignDrawService draws;
    private final CheckService checks;

    CampaignEndpoint(CampaignService campaigns, CampaignDrawService draws, CheckService checks) {
        this.campaigns = campaigns;
        this.draws = draws;
        this.checks = checks;
    }

    /** @param endCursor asks for what follows; null: nothing was found */
    record Campaigns(
            List<Campaign> items,
            boolean hasNextPage,
            @Nullable String endCursor) {}

    public Campaigns page(int first, @Nullable String after) {
        var page = campaigns.page(first, after);
        return new Campaigns(page.nodes(), page.hasNextPage(), page.endCursor());
    }

    /** A check that was drawn. */
    record Drawn(SpotCheck check, String subject, List<CheckInspector> inspectors) {}

    /** @param gaveShare whether whoever asks did; likewise {@code toldValue}, the last time */
    record Detail(
            Campaign campaign,
            List<CampaignCandidate> candidates,
            List<CampaignShare> shares,
            List<Drawn> checks,
            boolean gaveShare,
            boolean toldValue) {}

    public Optional<Detail> detail(UUID id) {
        var ids = List.of(id);
        var me = Asker.require().subject();
        return campaigns.byId(id).map(campaign -> {
            var shares = campaigns.shares(ids).getOrDefault(id, List.of());
            return new Detail(
                    campaign,
                    campaigns.candidates(ids).getOrDefault(id, List.of()),
                    shares,
                    drawn(campaigns.checks(ids).getOrDefault(id, List.of())),
                    shares.stream().anyMatch(one -> one.subject().equals(me)),
                    me.equals(campaign.valueBy()));
        });
    }

    private List<Drawn> drawn(List<SpotCheck> found) {
        var subjects = checks.subjects(found);
        var inspectors = checks.inspectors(found.stream().map(SpotCheck::id).toList());
        return found.stream()
                .map(check ->
                        new Drawn(check, subjects.get(check).name(), inspectors.getOrDefault(check.id(), List.of())))
                .toList();
    }

    public List<JournalEntry> timeline(UUID id) {
        return checks.timeline(id);
    }

    public CampaignPreview preview(CampaignPlan plan) {
        return draws.preview(plan);
    }

    /** The campaign that was frozen, or why it was not. */
    record FrozenOne(@Nullable UUID id, List<Refusal> refusals) {}

    public FrozenOne freeze(CampaignPlan plan) {
        try {
            return new FrozenOne(draws.freeze(plan), List.of());
        } catch (Refused refused) {
            return new FrozenOne(null, refused.refusals());
        }
    }

    public Acted share(UUID id, String share) {
        return Acted.by(() -> draws.share(id, share));
    }

    public Acted value(UUID id, @Nullable String value) {
        return Acted.by(() -> draws.value(id, value));
    }

    public Acted cancel(UUID id, @Nullable String reason) {
        return Acted.by(() -> draws.cancel(id, reason));
    }
}
