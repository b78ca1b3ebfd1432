package cn.qingshen.expert;

import cn.qingshen.common.Checks;
import cn.qingshen.common.CreditCode;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Texts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an applicant worked before, as the application says. It is kept as what it is, an interest: so an expert is left out for it as for
 * any other, as long as that counts.
 *
 * @param employerCode its credit code; null: it has none, or it is not known
 * @param until the last day there
 */
public record PastEmployer(
        @Nullable String employer,
        @Nullable String employerCode,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    PastEmployer normalised() {
        var code = Texts.trimToNull(employerCode);
        return new PastEmployer(
                Texts.trimToNull(employer), code == null ? null : CreditCode.normalise(code), since, until);
    }

    /** Every reason to refuse what was normalised; empty: it is good. */
    List<Refusal> check(LocalDate today) {
        return Checks.refusals(
                Checks.required("employer", employer, 200),
                employerCode == null || CreditCode.isValid(employerCode)
                        ? null
                        : Refusal.of(RefusalCode.INVALID_CREDIT_CODE, "employerCode"),
                Checks.between("since", since, EARLIEST, today),
                Checks.between("until", until, since == null ? EARLIEST : since, today));
    }

    InterestFacts interest() {
        return new InterestFacts(InterestKind.EMPLOYED, employer, employerCode, since, until, null);
    }

    /** Whether an interest says the same; a word on it may have been added since. */
    boolean is(Interest interest) {
        return equals(
                new PastEmployer(interest.party(), interest.partyCode(), interest.startedOn(), interest.endedOn()));
    }
}
