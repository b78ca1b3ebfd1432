package cn.qingshen.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all experts of a panel found, by seat. */
public record Scores(Map<Integer, List<ScoreEntry>> bySeat) {

    public static final Scores NONE = new Scores(Map.of());

    /** What the expert in a seat found. */
    public record OfSeat(int seat, BigDecimal sum, List<ScoreEntry> entries) {}

    public List<OfSeat> seats() {
        return bySeat.entrySet().stream()
                .map(one -> new OfSeat(one.getKey(), sum(one.getValue().stream()), one.getValue()))
                .toList();
    }

    private static BigDecimal sum(Stream<ScoreEntry> entries) {
        return entries.map(ScoreEntry::points).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The mean of their sums, to a tenth; nobody has scored: 0. */
    public BigDecimal mean() {
        var sum = sum(bySeat.values().stream().flatMap(List::stream));
        return sum.divide(BigDecimal.valueOf(Math.max(1, bySeat.size())), 1, RoundingMode.HALF_UP);
    }

    /** The veto items that more than half of the experts found to apply. */
    public List<Integer> vetoes() {
        return bySeat.values().stream()
                .flatMap(List::stream)
                .filter(ScoreEntry::vetoed)
                .collect(Collectors.groupingBy(ScoreEntry::number, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(one -> one.getValue() * 2 > bySeat.size())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Whether the panel may let the round pass. */
    public boolean mayPass(ScoreSheet sheet) {
        return mean().compareTo(sheet.passMark()) >= 0 && vetoes().isEmpty();
    }
}
