package cn.qingshen.expert;

import cn.qingshen.common.Checks;
import cn.qingshen.common.CreditCode;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Texts;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is entered of an expert.
 *
 * @param seniorTitle whether the title is a senior one 高级职称; null: it is not
 * @param employerCode as typed; as it is stored in narrow capitals; null: none
 * @param workingSince the year in which they began to work in their field
 */
public record ExpertFacts(
        @Nullable String name,
        @Nullable String title,
        @Nullable Boolean seniorTitle,
        @Nullable String employer,
        @Nullable String employerCode,
        @Nullable String jurisdictionCode,
        @Nullable Integer workingSince,
        @Nullable List<Speciality> specialities,
        @Nullable String phone,
        @Nullable String email) {

    private static final int EARLIEST_YEAR = 1950;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;:\"()]+@[^\\s@<>,;:\"()]+\\.[^\\s@<>,;:\"()]+");

    /** As they are stored: trimmed, nothing for empty, each speciality once. */
    ExpertFacts normalised() {
        var code = Texts.trimToNull(employerCode);
        return new ExpertFacts(
                Texts.trimToNull(name),
                Texts.trimToNull(title),
                hasSeniorTitle(),
                Texts.trimToNull(employer),
                code == null ? null : CreditCode.normalise(code),
                Texts.trimToNull(jurisdictionCode),
                workingSince,
                specialities == null
                        ? List.of()
                        : specialities.stream().distinct().sorted().toList(),
                Texts.trimToNull(phone),
                Texts.trimToNull(email));
    }

    boolean hasSeniorTitle() {
        return Boolean.TRUE.equals(seniorTitle);
    }

    /** Every reason to refuse the normalised facts; empty: they are good. */
    List<Refusal> check(int thisYear) {
        return Checks.refusals(
                Checks.required("name", name, 100),
                Checks.required("title", title, 100),
                Checks.required("employer", employer, 200),
                employerCode == null || CreditCode.isValid(employerCode)
                        ? null
                        : Refusal.of(RefusalCode.INVALID_CREDIT_CODE, "employerCode"),
                jurisdictionCode == null ? Refusal.of(RefusalCode.REQUIRED, "jurisdictionCode") : null,
                checkYear(thisYear),
                Objects.requireNonNull(specialities).isEmpty()
                        ? Refusal.of(RefusalCode.REQUIRED, "specialities")
                        : null,
                Checks.text("phone", phone, 50),
                checkEmail());
    }

    /** Which of those that only officers change differ: what somebody was admitted for. */
    List<Refusal> changedBesideOwn(ExpertFacts former) {
        return Checks.refusals(
                fixed("name", name, former.name),
                fixed("title", title, former.title),
                fixed("seniorTitle", seniorTitle, former.seniorTitle),
                fixed("workingSince", workingSince, former.workingSince),
                fixed("specialities", specialities, former.specialities));
    }

    private static @Nullable Refusal fixed(String field, @Nullable Object now, @Nullable Object before) {
        return Objects.equals(now, before) ? null : Refusal.of(RefusalCode.ASK_THE_BUREAU, field);
    }

    /** Whether whoever was left out for the former employer still is for this one: it is the same, or only its code became known. */
    boolean keepsEmployer(ExpertFacts former) {
        return Objects.equals(employer, former.employer)
                && (former.employerCode == null || former.employerCode.equals(employerCode));
    }

    private @Nullable Refusal checkYear(int thisYear) {
        if (workingSince == null) {
            return Refusal.of(RefusalCode.REQUIRED, "workingSince");
        }
        return workingSince < EARLIEST_YEAR || workingSince > thisYear
                ? Refusal.of(RefusalCode.OUT_OF_RANGE, "workingSince", EARLIEST_YEAR, thisYear)
                : null;
    }

    private @Nullable Refusal checkEmail() {
        var text = Checks.required("email", email, 254);
        if (text != null) {
            return text;
        }
        return ADDRESS.matcher(Objects.requireNonNull(email)).matches()
                ? null
                : Refusal.of(RefusalCode.INVALID_EMAIL, "email");
    }
}
