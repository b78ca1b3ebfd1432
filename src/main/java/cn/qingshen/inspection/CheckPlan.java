package cn.qingshen.inspection;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A directed check as it was typed. @param subject the id of an enterprise or a consultancy, or the code of a city */
public record CheckPlan(
        @Nullable SubjectKind subjectKind,
        @Nullable String subject,
        @Nullable LocalDate plannedOn,
        @Nullable UUID templateId,
        @Nullable List<String> inspectors,
        @Nullable String reason) {

    static final int FEWEST_INSPECTORS = 2;
    private static final int MOST_INSPECTORS = 10;
    private static final int LONGEST_ID = 40;

    CheckPlan normalised() {
        var people = inspectors == null
                ? List.<String>of()
                : inspectors.stream().distinct().toList();
        return new CheckPlan(
                subjectKind, Texts.trimToNull(subject), plannedOn, templateId, people, Texts.trimToNull(reason));
    }

    List<Refusal> check(LocalDate today) {
        return Stream.concat(
                        Checks.refusals(
                                subjectKind == null ? Refusal.of(RefusalCode.REQUIRED, "subjectKind") : null,
                                Checks.required("subject", subject, LONGEST_ID),
                                Checks.between("plannedOn", plannedOn, today, today.plusYears(1)),
                                templateId == null ? Refusal.of(RefusalCode.REQUIRED, "templateId") : null,
                                Checks.reason(reason))
                                .stream(),
                        few().stream())
                .toList();
    }

    private List<Refusal> few() {
        var people = inspectors == null ? 0 : inspectors.size();
        return Checks.refusals(
                people < FEWEST_INSPECTORS
                        ? Refusal.of(RefusalCode.TOO_FEW_INSPECTORS, "inspectors", FEWEST_INSPECTORS)
                        : null,
                people > MOST_INSPECTORS ? Refusal.of(RefusalCode.TOO_MANY, "inspectors", MOST_INSPECTORS) : null);
    }
}
