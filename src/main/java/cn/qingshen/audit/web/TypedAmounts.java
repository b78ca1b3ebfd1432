package cn.qingshen.audit.web;

import cn.qingshen.audit.AuditOption.Effect;
import cn.qingshen.audit.AuditResult;
import cn.qingshen.audit.Indicator;
import cn.qingshen.audit.OptionCost;
import cn.qingshen.audit.OptionFacts;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of a page's form, which come as they were typed; what is no number is refused at its field. */
final class TypedAmounts {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,10})?");

    private final List<Refusal> refusals = new ArrayList<>();

    /** What is typed of an option; see {@link OptionFacts}. */
    record TypedOption(
            @Nullable OptionCost cost,
            @Nullable String name,
            @Nullable String description,
            @Nullable String investmentWanYuan,
            @Nullable String benefitWanYuan,
            @Nullable LocalDate plannedFinishOn,
            @Nullable LocalDate finishedOn,
            List<TypedEffect> effects) {}

    record TypedEffect(Indicator indicator, @Nullable String amount) {}

    record TypedResult(
            Indicator indicator,
            @Nullable String planned,
            @Nullable String achieved) {}

    /** @throws Refused {@code INVALID_NUMBER}; {@code REQUIRED} an amount of an effect */
    static OptionFacts option(TypedOption typed) {
        var amounts = new TypedAmounts();
        var facts = new OptionFacts(
                typed.cost(),
                typed.name(),
                typed.description(),
                amounts.read("investmentWanYuan", typed.investmentWanYuan()),
                amounts.read("benefitWanYuan", typed.benefitWanYuan()),
                typed.plannedFinishOn(),
                typed.finishedOn(),
                amounts.effects(typed.effects()));
        Refused.ifAny(amounts.refusals);
        return facts;
    }

    private List<Effect> effects(List<TypedEffect> typed) {
        return IntStream.range(0, typed.size())
                .mapToObj(i -> new Effect(
                        typed.get(i).indicator(),
                        required("effects[%d].amount".formatted(i), typed.get(i).amount())))
                .toList();
    }

    /** @throws Refused {@code INVALID_NUMBER}; {@code REQUIRED} what is planned */
    static List<AuditResult> results(List<TypedResult> typed) {
        var amounts = new TypedAmounts();
        var results = IntStream.range(0, typed.size())
                .mapToObj(i -> amounts.result("results[%d]".formatted(i), typed.get(i)))
                .toList();
        Refused.ifAny(amounts.refusals);
        return results;
    }

    private AuditResult result(String at, TypedResult one) {
        return new AuditResult(
                one.indicator(), required(at + ".planned", one.planned()), read(at + ".achieved", one.achieved()));
    }

    private BigDecimal required(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            refusals.add(Refusal.of(RefusalCode.REQUIRED, field));
            return BigDecimal.ZERO;
        }
        var amount = read(field, typed);
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private @Nullable BigDecimal read(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var text = typed.strip().replace(",", "");
        if (!NUMBER.matcher(text).matches()) {
            refusals.add(Refusal.of(RefusalCode.INVALID_NUMBER, field));
            return null;
        }
        return new BigDecimal(text);
    }
}
