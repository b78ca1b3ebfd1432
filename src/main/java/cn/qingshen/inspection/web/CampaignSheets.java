package cn.qingshen.inspection.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import cn.qingshen.common.Days;
import cn.qingshen.common.Words;
import cn.qingshen.document.TableDocument;
import cn.qingshen.document.TableDocument.Column;
import cn.qingshen.draw.RecordLead;
import cn.qingshen.inspection.Campaign;
import cn.qingshen.inspection.CampaignCandidate;
import cn.qingshen.inspection.CampaignService;
import cn.qingshen.inspection.CandidateKind;
import cn.qingshen.inspection.campaign.CampaignRecord;
import cn.qingshen.inspection.campaign.DrawnCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * The record of a campaign's draw as it is printed and signed at the table, in Chinese: each step, then all objects in the order that was
 * drawn with who is sent to each, then who was left out and why.
 */
@Component
class CampaignSheets {

    private static final List<Column> COLUMNS =
            List.of(new Column("顺序", 8), new Column("检查对象或检查人员", 46), new Column("派出的检查人员，或排除原因", 46));

    private final CampaignService campaigns;
    private final Words words;

    CampaignSheets(CampaignService campaigns, Words words) {
        this.campaigns = campaigns;
        this.words = words;
    }

    TableDocument of(Campaign campaign, CampaignRecord record) {
        var candidates = campaigns.candidates(List.of(campaign.id())).getOrDefault(campaign.id(), List.of());
        return new TableDocument(
                "双随机抽查抽取记录",
                lead(campaign, record, candidates),
                COLUMNS,
                rows(record, candidates),
                Days.of(Objects.requireNonNull(campaign.drawnAt())));
    }

    private List<String> lead(Campaign campaign, CampaignRecord record, List<CampaignCandidate> candidates) {
        var shares = campaigns.shares(List.of(campaign.id())).getOrDefault(campaign.id(), List.of()).stream()
                .map(one -> new RecordLead.Share(one.number(), one.name(), one.commitment()))
                .toList();
        var lines = new ArrayList<>(new RecordLead(
                        "%s，抽取%s，每次检查派 %d 人".formatted(campaign.name(), drawn(campaign), campaign.inspectorsEach()),
                        campaign.frozenAt(),
                        record.frozenHash(),
                        shares,
                        campaign.source(),
                        record.value(),
                        Objects.requireNonNull(campaign.drawnAt()),
                        record.seed())
                .lines(words));
        var inspectors = candidates.stream()
                .filter(one -> one.kind() == CandidateKind.INSPECTOR && one.excludedBy() == null)
                .map(CampaignCandidate::name)
                .collect(joining("、"));
        lines.add(
                2,
                "检查人员名单：%s；回避 %d 项"
                        .formatted(inspectors, record.frozen().conflicts().size()));
        return lines;
    }

    private static String drawn(Campaign campaign) {
        var words = switch (campaign.subjectKind()) {
            case ENTERPRISE -> "企业 %d 家";
            case CONSULTANCY -> "咨询服务机构 %d 家";
            case CITY -> "市州 %d 个";
        };
        return words.formatted(campaign.checks());
    }

    private List<List<String>> rows(CampaignRecord record, List<CampaignCandidate> candidates) {
        var names = candidates.stream().collect(toMap(CampaignCandidate::candidate, CampaignCandidate::name));
        var sent = record.frozen().checks(record.seed()).stream()
                .collect(toMap(DrawnCheck::object, one -> inspectors(one, names)));
        var order = record.frozen().order(record.seed());
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < order.size(); i++) {
            var object = order.get(i);
            rows.add(List.of(String.valueOf(i + 1), names.getOrDefault(object, object), sent.getOrDefault(object, "")));
        }
        candidates.stream()
                .filter(one -> one.excludedBy() != null)
                .map(one ->
                        List.of("—", one.name(), "排除：" + words.get("CampaignRule." + one.excludedBy(), Locale.CHINESE)))
                .forEach(rows::add);
        return rows;
    }

    private static String inspectors(DrawnCheck check, Map<String, String> names) {
        return check.inspectors().stream()
                .map(one -> names.getOrDefault(one, one))
                .collect(joining("、"));
    }
}
