package cn.qingshen.audit;

import static cn.qingshen.common.RefusalCode.OUT_OF_RANGE;
import static cn.qingshen.common.RefusalCode.REQUIRED;

import cn.qingshen.audit.AuditOption.Effect;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is typed of an option; see {@link AuditOption}. */
public record OptionFacts(
        @Nullable OptionCost cost,
        @Nullable String name,
        @Nullable String description,
        @Nullable BigDecimal investmentWanYuan,
        @Nullable BigDecimal benefitWanYuan,
        @Nullable LocalDate plannedFinishOn,
        @Nullable LocalDate finishedOn,
        List<Effect> effects) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final BigDecimal MUCH = new BigDecimal("10000000");
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    OptionFacts normalised() {
        return new OptionFacts(
                cost,
                Texts.trimToNull(name),
                Texts.trimToNull(description),
                investmentWanYuan,
                benefitWanYuan,
                plannedFinishOn,
                finishedOn,
                effects.stream().sorted(Comparator.comparing(Effect::indicator)).toList());
    }

    List<Refusal> check(Audit audit, LocalDate today) {
        var refusals = new ArrayList<>(Checks.refusals(
                cost == null ? Refusal.of(REQUIRED, "cost") : null,
                Checks.required("name", name, LONGEST_NAME),
                Checks.longText("description", description, LONGEST_DESCRIPTION),
                Amounts.money("investmentWanYuan", investmentWanYuan, BigDecimal.ZERO, MUCH),
                Amounts.money("benefitWanYuan", benefitWanYuan, MUCH.negate(), MUCH),
                Checks.between("plannedFinishOn", plannedFinishOn, audit.announcedOn(), LATEST),
                finishedOn == null ? null : Checks.between("finishedOn", finishedOn, audit.announcedOn(), today)));
        refusals.addAll(checkEffects());
        return refusals;
    }

    private List<Refusal> checkEffects() {
        var indicators = effects.stream().map(Effect::indicator).distinct().count();
        if (indicators < effects.size()) {
            return List.of(Refusal.of(OUT_OF_RANGE, "effects", 0, indicators));
        }
        return IntStream.range(0, effects.size())
                .mapToObj(i -> Amounts.of(
                        "effects[%d].amount".formatted(i), effects.get(i).amount()))
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
