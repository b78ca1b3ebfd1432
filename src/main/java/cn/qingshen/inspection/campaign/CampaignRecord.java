package cn.qingshen.inspection.campaign;

import cn.qingshen.draw.DrawSeed;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All that it takes to repeat a campaign's draw and to check it.
 *
 * @param frozenHash as it was announced when it was frozen
 * @param value the public value that was announced then and known only later
 */
public record CampaignRecord(FrozenCampaign frozen, String frozenHash, String share1, String share2, String value) {

    public DrawSeed seed() {
        return DrawSeed.of(frozenHash, share1, share2, value);
    }

    /** The file that {@code bin/verify-draw} reads. */
    public String text() {
        var order = frozen.order(seed());
        var lines = Stream.of(
                DrawSeed.opened(frozenHash, share1, share2, value),
                IntStream.range(0, order.size()).mapToObj(i -> "order " + (i + 1) + " " + order.get(i)),
                frozen.checks(seed()).stream().map(DrawnCheck::line));
        return frozen.text()
                + lines.flatMap(some -> some).map(line -> line + "\n").collect(Collectors.joining());
    }
}
