package cn.qingshen.inspection;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interest as it was typed.
 *
 * @param inspector whose, as their account
 * @param subject the id of an enterprise or a consultancy, or the code of a city
 * @param reason what it is
 */
public record InterestFacts(
        @Nullable String inspector,
        @Nullable SubjectKind subjectKind,
        @Nullable String subject,
        @Nullable String reason) {

    private static final int LONGEST_ID = 100;

    InterestFacts normalised() {
        return new InterestFacts(
                Texts.trimToNull(inspector), subjectKind, Texts.trimToNull(subject), Texts.trimToNull(reason));
    }

    List<Refusal> check() {
        return Checks.refusals(
                Checks.required("inspector", inspector, LONGEST_ID),
                subjectKind == null ? Refusal.of(RefusalCode.REQUIRED, "subjectKind") : null,
                Checks.required("subject", subject, LONGEST_ID),
                Checks.reason(reason));
    }
}
