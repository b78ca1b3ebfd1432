package cn.qingshen.review;

import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What experts score, as its version has it.
 *
 * @param passMark points that their mean must reach
 * @param source what it follows
 */
public record ScoreSheet(UUID id, PanelKind kind, int version, BigDecimal passMark, String source, List<Item> items) {

    /** One thing that is looked at. @param most points at most; null: no points, but a veto 否决项 */
    public record Item(
            int number,
            String section,
            String words,
            @Nullable BigDecimal most) {

        boolean isVeto() {
            return most == null;
        }
    }

    /** Every reason to refuse what an expert found; empty: it is whole and within the points. */
    List<Refusal> check(List<ScoreEntry> entries) {
        Map<Integer, List<ScoreEntry>> byNumber = entries.stream().collect(Collectors.groupingBy(ScoreEntry::number));
        var known = items.stream().collect(Collectors.toMap(Item::number, Function.identity()));
        var unknown = byNumber.keySet().stream()
                .filter(number ->
                        !known.containsKey(number) || byNumber.get(number).size() > 1)
                .map(number -> Refusal.of(RefusalCode.UNKNOWN_VALUE, "entries"));
        var wrong =
                items.stream().flatMap(item -> check(item, byNumber.getOrDefault(item.number(), List.of())).stream());
        return Stream.concat(unknown, wrong).toList();
    }

    private static List<Refusal> check(Item item, List<ScoreEntry> entries) {
        var field = "item" + item.number();
        var entry = entries.isEmpty() ? null : entries.getFirst();
        if (entry != null && entry.vetoed() && !item.isVeto()) {
            return List.of(Refusal.of(RefusalCode.UNKNOWN_VALUE, field));
        }
        if (entry == null || !item.isVeto() && entry.points() == null) {
            return List.of(Refusal.of(RefusalCode.REQUIRED, field));
        }
        var points = entry.points();
        var isOut = item.isVeto()
                ? points != null
                : points == null
                        || points.signum() < 0
                        || points.compareTo(Objects.requireNonNull(item.most())) > 0
                        || points.stripTrailingZeros().scale() > 1;
        return isOut
                ? List.of(Refusal.of(RefusalCode.OUT_OF_RANGE, field, 0, String.valueOf(item.most())))
                : entry.check(field);
    }
}
