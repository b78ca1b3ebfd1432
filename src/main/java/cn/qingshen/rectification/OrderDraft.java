package cn.qingshen.rectification;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An order as it was typed. @param demand what is asked for besides; null: nothing */
public record OrderDraft(
        @Nullable UUID checkId,
        @Nullable List<Demand> items,
        @Nullable String demand) {

    static final int LONGEST_TEXT = 2_000;

    /** A finding to be mended. @param dueOn null: as the rule for its severity has it */
    public record Demand(UUID findingId, @Nullable LocalDate dueOn) {}

    OrderDraft normalised() {
        return new OrderDraft(
                checkId, items == null ? List.of() : items.stream().distinct().toList(), Texts.trimToNull(demand));
    }

    List<Refusal> check(LocalDate today) {
        var wanted = Objects.requireNonNull(items);
        var findings = wanted.stream().map(Demand::findingId).distinct().count();
        return Stream.concat(
                        Checks.refusals(
                                wanted.isEmpty() ? Refusal.of(RefusalCode.REQUIRED, "items") : null,
                                findings < wanted.size() ? Refusal.of(RefusalCode.ALREADY_ORDERED, "items") : null,
                                Checks.longText("demand", demand, LONGEST_TEXT))
                                .stream(),
                        wanted.stream()
                                .map(Demand::dueOn)
                                .filter(Objects::nonNull)
                                .map(day -> Checks.between("dueOn", day, today, today.plusYears(1)))
                                .flatMap(Stream::ofNullable))
                .distinct()
                .toList();
    }
}
