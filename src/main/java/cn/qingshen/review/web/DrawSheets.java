package cn.qingshen.review.web;

import static java.util.stream.Collectors.toMap;

import cn.qingshen.common.Days;
import cn.qingshen.common.Words;
import cn.qingshen.document.TableDocument;
import cn.qingshen.document.TableDocument.Column;
import cn.qingshen.draw.RecordLead;
import cn.qingshen.expert.Expert;
import cn.qingshen.expert.ExpertService;
import cn.qingshen.review.Assignment;
import cn.qingshen.review.Draw;
import cn.qingshen.review.DrawCandidate;
import cn.qingshen.review.ReviewService;
import cn.qingshen.review.draw.DrawRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The record of a draw as it is printed and signed at the table, in Chinese: each step, then everybody in the order that was drawn. */
@Component
class DrawSheets {

    private static final List<Column> COLUMNS =
            List.of(new Column("顺序", 8), new Column("专家", 30), new Column("可任组长", 12), new Column("席位与答复，或排除原因", 50));

    private final ReviewService reviews;
    private final ExpertService experts;
    private final Words words;

    DrawSheets(ReviewService reviews, ExpertService experts, Words words) {
        this.reviews = reviews;
        this.experts = experts;
        this.words = words;
    }

    TableDocument of(Draw draw, DrawRecord record) {
        var candidates = reviews.candidates(List.of(draw.id())).getOrDefault(draw.id(), List.of());
        var names = experts
                .byIds(candidates.stream().map(DrawCandidate::expertId).toList())
                .stream()
                .collect(toMap(Expert::id, Expert::name));
        var seated = reviews.assignments(List.of(draw.panelId())).getOrDefault(draw.panelId(), List.of()).stream()
                .filter(one -> one.drawId().equals(draw.id()))
                .collect(toMap(Assignment::expertId, one -> one));
        return new TableDocument(
                "专家随机抽取记录",
                lead(draw, record),
                COLUMNS,
                candidates.stream().map(one -> row(one, names, seated)).toList(),
                Days.of(Objects.requireNonNull(draw.drawnAt())));
    }

    private List<String> lead(Draw draw, DrawRecord record) {
        var frozen = record.frozen();
        var matter = "%s，第 %d 次抽取，共 %d 个席位"
                .formatted(
                        word("PanelKind." + frozen.kind()),
                        draw.number(),
                        frozen.seats().size());
        var shares = reviews.shares(List.of(draw.id())).stream()
                .map(one -> new RecordLead.Share(one.number(), one.name(), one.commitment()))
                .toList();
        return new RecordLead(
                        matter,
                        Objects.requireNonNull(draw.frozenAt()),
                        record.frozenHash(),
                        shares,
                        draw.source(),
                        record.value(),
                        Objects.requireNonNull(draw.drawnAt()),
                        record.seed())
                .lines(words);
    }

    private List<String> row(DrawCandidate candidate, Map<UUID, String> names, Map<UUID, Assignment> seated) {
        return List.of(
                candidate.place() == null ? "—" : candidate.place().toString(),
                names.getOrDefault(candidate.expertId(), candidate.expertId().toString()),
                candidate.mayLead() ? "是" : "",
                outcome(candidate, seated));
    }

    private String outcome(DrawCandidate candidate, Map<UUID, Assignment> seated) {
        if (candidate.excludedBy() != null) {
            return "排除：" + word("ExclusionRule." + candidate.excludedBy());
        }
        var assignment = seated.get(candidate.expertId());
        return assignment == null
                ? ""
                : "第 %d 席，%s".formatted(assignment.seat(), word("AssignmentState." + assignment.state()));
    }

    private String word(String key) {
        return words.get(key, Locale.CHINESE);
    }
}
