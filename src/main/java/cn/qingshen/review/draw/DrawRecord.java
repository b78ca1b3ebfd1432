package cn.qingshen.review.draw;

import cn.qingshen.draw.DrawSeed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All that it takes to repeat a draw and to check it, as it is published.
 *
 * @param frozenHash as it was announced when the draw was frozen
 * @param isVoid whether a further draw replaced it, or the panel was called off
 * @param value the public value that was announced then and known only later
 */
public record DrawRecord(
        FrozenDraw frozen,
        String frozenHash,
        String share1,
        String share2,
        String value,
        List<SeatEvent> events,
        boolean isVoid) {

    public DrawSeed seed() {
        return DrawSeed.of(frozenHash, share1, share2, value);
    }

    /** The file that {@code bin/verify-draw} reads. */
    public String text() {
        var order = frozen.order(seed());
        var lines = Stream.of(
                DrawSeed.opened(frozenHash, share1, share2, value),
                IntStream.range(0, order.size())
                        .mapToObj(i -> "order " + (i + 1) + " " + order.get(i).expertId()),
                events.stream().map(SeatEvent::line),
                isVoid ? Stream.of("void") : Stream.<String>empty());
        return frozen.text()
                + lines.flatMap(some -> some).map(line -> line + "\n").collect(Collectors.joining());
    }
}
