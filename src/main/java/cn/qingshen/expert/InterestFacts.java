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
 * What is entered of an interest.
 *
 * @param startedOn null: not known
 * @param endedOn null: it lasts
 */
public record InterestFacts(
        @Nullable InterestKind kind,
        @Nullable String party,
        @Nullable String partyCode,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable String note) {

    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    public InterestFacts normalised() {
        var code = Texts.trimToNull(partyCode);
        return new InterestFacts(
                kind,
                Texts.trimToNull(party),
                code == null ? null : CreditCode.normalise(code),
                startedOn,
                endedOn,
                Texts.trimToNull(note));
    }

    /** Every reason to refuse the normalised facts; empty: they are good. */
    public List<Refusal> check(LocalDate today) {
        return Checks.refusals(
                kind == null ? Refusal.of(RefusalCode.REQUIRED, "kind") : null,
                Checks.required("party", party, 200),
                partyCode == null || CreditCode.isValid(partyCode)
                        ? null
                        : Refusal.of(RefusalCode.INVALID_CREDIT_CODE, "partyCode"),
                startedOn == null
                        ? null
                        : Checks.between("startedOn", startedOn, EARLIEST, endedOn == null ? today : endedOn),
                endedOn == null ? null : Checks.between("endedOn", endedOn, EARLIEST, today),
                Checks.longText("note", note, Checks.LONGEST_REASON));
    }
}
