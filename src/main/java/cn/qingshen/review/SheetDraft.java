package cn.qingshen.review;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A score sheet as it is being written: what is missing is kept as nothing or 0, and refused when it is to be published.
 *
 * @param items in their order; they are numbered from 1
 */
public record SheetDraft(
        PanelKind kind,
        @Nullable BigDecimal passMark,
        @Nullable String source,
        boolean confirmed,
        List<Line> items) {

    static final int MOST_ITEMS = 50;
    private static final int LONGEST = 500;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000);

    /** One item. @param veto whether it gives no points, but may let nothing pass 否决项 */
    public record Line(
            @Nullable String section,
            @Nullable String words,
            boolean veto,
            @Nullable BigDecimal most) {

        ScoreSheet.Item numbered(int number) {
            return new ScoreSheet.Item(number, text(section), text(words), veto ? null : points(most));
        }
    }

    List<ScoreSheet.Item> numbered() {
        return IntStream.range(0, items.size())
                .mapToObj(i -> items.get(i).numbered(i + 1))
                .toList();
    }

    String sourceText() {
        return text(source);
    }

    BigDecimal mark() {
        return points(passMark);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(Texts.trimToNull(typed), "");
    }

    private static BigDecimal points(@Nullable BigDecimal typed) {
        return Objects.requireNonNullElse(typed, BigDecimal.ZERO);
    }

    /** Every reason why it cannot even be kept. */
    List<Refusal> check() {
        var many = items.size() > MOST_ITEMS ? Refusal.of(RefusalCode.TOO_MANY, "items", MOST_ITEMS) : null;
        var unscored = kind == PanelKind.SPOT_CHECK ? Refusal.of(RefusalCode.UNKNOWN_VALUE, "kind") : null;
        return Stream.concat(
                        Checks.refusals(
                                unscored,
                                many,
                                Checks.text("source", sourceText(), LONGEST),
                                number("passMark", mark()))
                                .stream(),
                        numbered().stream().flatMap(item -> check(item).stream()))
                .toList();
    }

    private static List<Refusal> check(ScoreSheet.Item item) {
        return Checks.refusals(
                Checks.text("section" + item.number(), item.section(), LONGEST),
                Checks.text("words" + item.number(), item.words(), LONGEST),
                item.most() == null ? null : number("most" + item.number(), item.most()));
    }

    /** The column has one digit behind the point: more would be rounded unseen. */
    private static @Nullable Refusal number(String field, BigDecimal typed) {
        return typed.signum() < 0
                        || typed.compareTo(LARGEST) > 0
                        || typed.stripTrailingZeros().scale() > 1
                ? Refusal.of(RefusalCode.OUT_OF_RANGE, field, 0, ScoreSheet.SUM)
                : null;
    }
}
