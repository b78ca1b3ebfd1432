package cn.qingshen.enterprise;

import cn.qingshen.common.Days;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.common.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which enterprises are meant; what is null does not narrow.
 *
 * @param text part of the name, a former name, or the credit code
 * @param asOf only those on the register on that day, with the facts as they stood at its end
 */
public record EnterpriseFilter(
        @Nullable String text,
        @Nullable List<String> jurisdictions,
        @Nullable List<String> counties,
        @Nullable List<String> industries,
        @Nullable List<KeyIndustry> keyIndustries,
        @Nullable List<ListingBasis> bases,
        @Nullable List<SizeClass> sizes,
        @Nullable Boolean keyDischarger,
        @Nullable Boolean yellowRiverBasin,
        @Nullable Boolean keyGhgEmitter,
        @Nullable Boolean onRegister,
        @Nullable LocalDate asOf) {

    public static final EnterpriseFilter ALL =
            new EnterpriseFilter(null, null, null, null, null, null, null, null, null, null, null, null);

    private static final int MOST_VALUES = 100;
    private static final int LONGEST_TEXT = 100;

    /**
     * Refuses what no honest list needs.
     *
     * @throws Refused {@code TOO_MANY} values, {@code TOO_LONG} a text, {@code INVALID_CHARACTERS}, {@code OUT_OF_RANGE} a day
     */
    void check() {
        var tooMany = Stream.of(jurisdictions, counties, industries, keyIndustries, bases, sizes)
                .filter(Objects::nonNull)
                .anyMatch(values -> values.size() > MOST_VALUES);
        if (tooMany) {
            throw new Refused(RefusalCode.TOO_MANY, MOST_VALUES);
        }
        if (text != null && Texts.length(text) > LONGEST_TEXT) {
            throw new Refused(List.of(Refusal.of(RefusalCode.TOO_LONG, "filter.text", LONGEST_TEXT)));
        }
        if (asOf != null && !Days.isPlausible(asOf)) {
            throw new Refused(List.of(Refusal.of(RefusalCode.OUT_OF_RANGE, "filter.asOf", "0001-01-01", "9999-12-31")));
        }
        var texts = Stream.of(Stream.ofNullable(text), values(jurisdictions), values(counties), values(industries))
                .flatMap(stream -> stream);
        if (!texts.allMatch(Texts::isClean)) {
            throw new Refused(List.of(Refusal.of(RefusalCode.INVALID_CHARACTERS, "filter")));
        }
    }

    private static Stream<String> values(@Nullable List<String> values) {
        return values == null ? Stream.empty() : values.stream();
    }
}
