package cn.qingshen.expert;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.Texts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment found.
 *
 * @param mayLead whether they have what a panel's leader needs; only where they passed
 * @param remark why; must be given
 */
public record AssessmentFacts(
        @Nullable LocalDate heldOn,
        boolean passed,
        boolean mayLead,
        @Nullable String remark) {

    AssessmentFacts normalised() {
        return new AssessmentFacts(heldOn, passed, mayLead && passed, Texts.trimToNull(remark));
    }

    List<Refusal> check(LocalDate earliest, LocalDate today) {
        return Checks.refusals(
                Checks.between("heldOn", heldOn, earliest, today),
                Checks.required("remark", remark, Checks.LONGEST_REASON));
    }
}
