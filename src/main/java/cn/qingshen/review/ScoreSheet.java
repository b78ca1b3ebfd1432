package cn.qingshen.review;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * @param validFrom new panels take it from that day on; null: it is a draft
 * @param confirmed whether the authority has confirmed its numbers
 */
public record ScoreSheet(
        UUID id,
        PanelKind kind,
        int version,
        SheetState state,
        @Nullable LocalDate validFrom,
        BigDecimal passMark,
        String source,
        boolean confirmed,
        List<Item> items) {

    static final BigDecimal SUM = BigDecimal.valueOf(100);
    private static final int LONGEST_SECTION = 20;
    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_SOURCE = 200;

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

    /** Every reason not to publish it; empty: experts can score it. The fields of an item are {@code section1}, {@code words1}, {@code most1}. */
    List<Refusal> check() {
        var found = new ArrayList<>(Checks.refusals(
                Checks.required("source", source, LONGEST_SOURCE),
                isPoints(passMark) ? null : Refusal.of(RefusalCode.OUT_OF_RANGE, "passMark", "0.1", SUM)));
        items.forEach(item -> found.addAll(check(item)));
        var sum = items.stream().map(Item::most).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(SUM) != 0) {
            found.add(Refusal.of(
                    RefusalCode.WEIGHTS_NOT_100,
                    "items",
                    sum.stripTrailingZeros().toPlainString()));
        }
        return found;
    }

    private static List<Refusal> check(Item item) {
        return Checks.refusals(
                Checks.required("section" + item.number(), item.section(), LONGEST_SECTION),
                Checks.required("words" + item.number(), item.words(), LONGEST_WORDS),
                item.most() == null || isPoints(item.most())
                        ? null
                        : Refusal.of(RefusalCode.OUT_OF_RANGE, "most" + item.number(), "0.1", SUM));
    }

    /** Above 0, 100 at most, tenths at the finest. */
    private static boolean isPoints(BigDecimal points) {
        return points.signum() > 0
                && points.compareTo(SUM) <= 0
                && points.stripTrailingZeros().scale() <= 1;
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
