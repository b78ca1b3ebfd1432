package cn.qingshen.review.draw;

import cn.qingshen.draw.DrawSeed;
import cn.qingshen.draw.Sha256;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is fixed before anybody can know the seed: for which panel, by which public value, which seats, and who may and may not sit
 * there. Its hash commits to all of it.
 *
 * @param number counts the draws of one panel, from 1
 * @param kind of the panel
 * @param source which public value will be taken, such as {@code SSQ 2026135}: announced before it is known
 */
public record FrozenDraw(
        UUID panelId,
        int number,
        String kind,
        String source,
        List<Seat> seats,
        List<PoolMember> pool,
        List<Excluded> excluded) {

    public FrozenDraw {
        seats = seats.stream().sorted(Comparator.comparingInt(Seat::number)).toList();
        pool = pool.stream().sorted(byText(PoolMember::expertId)).toList();
        excluded = excluded.stream().sorted(byText(Excluded::expertId)).toList();
    }

    /** Java compares the halves of an id as signed numbers; everybody else compares how it is written. */
    private static <T> Comparator<T> byText(Function<T, UUID> id) {
        return Comparator.comparing(one -> id.apply(one).toString());
    }

    /** The lines that are hashed, each ended by a line feed. */
    public String text() {
        return Stream.of(
                        Stream.of(
                                DrawSeed.VERSION,
                                "panel " + panelId,
                                "draw " + number,
                                "kind " + kind,
                                "source " + source),
                        seats.stream().map(Seat::line),
                        pool.stream().map(PoolMember::line),
                        excluded.stream().map(Excluded::line))
                .flatMap(lines -> lines)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** SHA-256 of {@link #text()}, in lower-case hex. */
    public String hash() {
        return Sha256.hex(text());
    }

    /** The pool in the order that a seed puts it in. */
    public List<PoolMember> order(DrawSeed seed) {
        return seed.shuffle(pool);
    }
}
