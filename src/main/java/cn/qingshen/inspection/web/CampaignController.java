package cn.qingshen.inspection.web;

import static cn.qingshen.common.Ids.ids;
import static cn.qingshen.graphql.Links.lists;
import static java.util.stream.Collectors.toMap;

import cn.qingshen.common.Ids;
import cn.qingshen.common.Page;
import cn.qingshen.common.Refused;
import cn.qingshen.common.UserError;
import cn.qingshen.common.UserErrors;
import cn.qingshen.enterprise.KeyIndustry;
import cn.qingshen.inspection.Campaign;
import cn.qingshen.inspection.CampaignCandidate;
import cn.qingshen.inspection.CampaignDrawService;
import cn.qingshen.inspection.CampaignPlan;
import cn.qingshen.inspection.CampaignPreview;
import cn.qingshen.inspection.CampaignRule;
import cn.qingshen.inspection.CampaignService;
import cn.qingshen.inspection.CampaignShare;
import cn.qingshen.inspection.SpotCheck;
import cn.qingshen.inspection.SubjectKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Double-random campaigns for programs. Who may do what is the services' to say. */
@Controller
class CampaignController {

    private final CampaignService campaigns;
    private final CampaignDrawService draws;
    private final UserErrors messages;

    CampaignController(CampaignService campaigns, CampaignDrawService draws, UserErrors messages) {
        this.campaigns = campaigns;
        this.draws = draws;
        this.messages = messages;
    }

    record PlanInput(
            @Nullable String name,
            @Nullable SubjectKind subjectKind,
            @Nullable List<String> cities,
            @Nullable List<KeyIndustry> keyIndustries,
            @Nullable Integer listYear,
            @Nullable Integer percent,
            @Nullable Integer number,
            @Nullable Integer inspectorsEach,
            @Nullable Integer recentMonths,
            @Nullable LocalDate checksFrom,
            @Nullable LocalDate checksTo,
            @Nullable String templateId,
            @Nullable List<String> unavailable,
            @Nullable String source) {

        CampaignPlan plan() {
            return new CampaignPlan(
                    name,
                    subjectKind,
                    cities,
                    keyIndustries,
                    listYear,
                    percent,
                    number,
                    inspectorsEach,
                    recentMonths,
                    checksFrom,
                    checksTo,
                    templateId == null ? null : Ids.known(templateId),
                    unavailable,
                    source);
        }
    }

    record ShareInput(String campaignId, @Nullable String share) {}

    record ValueInput(String campaignId, @Nullable String value) {}

    record CancelInput(String campaignId, @Nullable String reason) {}

    record Payload(@Nullable Campaign campaign, List<UserError> userErrors) {}

    record Excluded(CampaignRule rule, int count) {}

    @QueryMapping
    @Nullable Campaign checkCampaign(@Argument String id) {
        return Ids.parse(id).flatMap(campaigns::byId).orElse(null);
    }

    @QueryMapping
    Page<Campaign> checkCampaigns(@Argument int first, @Argument @Nullable String after) {
        return campaigns.page(first, after);
    }

    @QueryMapping
    CampaignPreview checkCampaignPreview(@Argument PlanInput input) {
        return draws.preview(input.plan());
    }

    @SchemaMapping(typeName = "CheckCampaignPreview")
    List<Excluded> objectsExcluded(CampaignPreview preview) {
        return excluded(preview.objectsExcluded());
    }

    @SchemaMapping(typeName = "CheckCampaignPreview")
    List<Excluded> inspectorsExcluded(CampaignPreview preview) {
        return excluded(preview.inspectorsExcluded());
    }

    private static List<Excluded> excluded(Map<CampaignRule, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new Excluded(one.getKey(), one.getValue().intValue()))
                .toList();
    }

    @BatchMapping(typeName = "CheckCampaign")
    Map<Campaign, List<CampaignCandidate>> candidates(List<Campaign> all) {
        return lists(all, Campaign::id, campaigns.candidates(ids(all, Campaign::id)));
    }

    @BatchMapping(typeName = "CheckCampaign")
    Map<Campaign, List<CampaignShare>> shares(List<Campaign> all) {
        return lists(all, Campaign::id, campaigns.shares(ids(all, Campaign::id)));
    }

    @BatchMapping(typeName = "CheckCampaign")
    Map<Campaign, List<SpotCheck>> spotChecks(List<Campaign> all) {
        return lists(all, Campaign::id, campaigns.checks(ids(all, Campaign::id)));
    }

    @BatchMapping(typeName = "CheckCampaign")
    Map<Campaign, String> record(List<Campaign> all) {
        var records = campaigns.records(all);
        return all.stream()
                .filter(one -> records.containsKey(one.id()))
                .collect(toMap(Function.identity(), one -> records.get(one.id()).text()));
    }

    @MutationMapping
    Payload checkCampaignFreeze(@Argument PlanInput input, Locale locale) {
        try {
            return new Payload(campaigns.byId(draws.freeze(input.plan())).orElse(null), List.of());
        } catch (Refused refused) {
            return new Payload(null, messages.userErrors(refused, locale));
        }
    }

    @MutationMapping
    Payload checkCampaignShare(@Argument ShareInput input, Locale locale) {
        return act(input.campaignId(), locale, id -> draws.share(id, input.share()));
    }

    @MutationMapping
    Payload checkCampaignValue(@Argument ValueInput input, Locale locale) {
        return act(input.campaignId(), locale, id -> draws.value(id, input.value()));
    }

    @MutationMapping
    Payload checkCampaignCancel(@Argument CancelInput input, Locale locale) {
        return act(input.campaignId(), locale, id -> draws.cancel(id, input.reason()));
    }

    private Payload act(String typedId, Locale locale, Consumer<UUID> act) {
        var id = Ids.known(typedId);
        var errors = messages.tried(() -> act.accept(id), locale);
        return new Payload(campaigns.byId(id).orElse(null), errors);
    }
}
