package cn.qingshen.draw;

import cn.qingshen.common.Days;
import cn.qingshen.common.Words;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the printed record of a draw says above its table, in Chinese: each step, by whom, and how to repeat it.
 *
 * @param matter what was drawn for
 * @param source which public value was taken, such as {@code SSQ 2026135}
 */
public record RecordLead(
        String matter,
        OffsetDateTime frozenAt,
        String frozenHash,
        List<Share> shares,
        String source,
        String value,
        OffsetDateTime drawnAt,
        DrawSeed seed) {

    /** What one of the two gave. */
    public record Share(int number, String name, String commitment) {}

    public List<String> lines(Words words) {
        var announced = source.split(" ", 2);
        var begin = Stream.of("事项：" + matter, "锁定：%s，名单指纹 %s".formatted(Days.moment(frozenAt), frozenHash));
        var committed =
                shares.stream().map(one -> "随机数 %d：%s 提交，承诺 %s".formatted(one.number(), one.name(), one.commitment()));
        var end = Stream.of(
                "公开数值：%s %s，开出 %s"
                        .formatted(words.get("PublicSource." + announced[0], Locale.CHINESE), announced[1], value),
                "抽取：%s，种子 %s".formatted(Days.moment(drawnAt), seed.hex()),
                "核验：下载抽取记录（文本），用 bin/verify-draw 复算");
        return Stream.of(begin, committed, end).flatMap(part -> part).toList();
    }
}
