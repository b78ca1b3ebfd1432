package cn.qingshen.consultancy;

import cn.qingshen.common.Checks;
import cn.qingshen.common.CreditCode;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is entered of a consultancy.
 *
 * @param creditCode as typed; as it is stored in narrow capitals
 * @param qualitySystem whether it is an independent legal person with a quality system (审核办法 art. 16)
 * @param balanceInstruments whether it has the instruments for balances of material, energy and water (art. 16)
 */
public record ConsultancyFacts(
        @Nullable String creditCode,
        @Nullable String name,
        @Nullable String address,
        @Nullable String legalRepresentative,
        @Nullable String contactName,
        @Nullable String contactPhone,
        boolean qualitySystem,
        boolean balanceInstruments,
        @Nullable LocalDate registeredOn) {

    /** The audit rules' first version took effect that day: nobody can have been entered before. */
    static final LocalDate EARLIEST = LocalDate.of(2004, 10, 1);

    /** As they are stored: trimmed, nothing for empty. */
    ConsultancyFacts normalised() {
        return new ConsultancyFacts(
                CreditCode.normalise(Objects.requireNonNullElse(creditCode, "")),
                Texts.trimToNull(name),
                Texts.trimToNull(address),
                Texts.trimToNull(legalRepresentative),
                Texts.trimToNull(contactName),
                Texts.trimToNull(contactPhone),
                qualitySystem,
                balanceInstruments,
                registeredOn);
    }

    /**
     * Every reason to refuse the normalised facts; empty: they are good.
     *
     * @param latest the last day on which it can have been entered
     */
    List<Refusal> check(LocalDate latest) {
        return Checks.refusals(
                checkCreditCode(),
                Checks.required("name", name, 200),
                Checks.text("address", address, 300),
                Checks.text("legalRepresentative", legalRepresentative, 100),
                Checks.text("contactName", contactName, 100),
                Checks.text("contactPhone", contactPhone, 50),
                Checks.between("registeredOn", registeredOn, EARLIEST, latest));
    }

    private @Nullable Refusal checkCreditCode() {
        if (creditCode == null || creditCode.isEmpty()) {
            return Refusal.of(RefusalCode.REQUIRED, "creditCode");
        }
        return CreditCode.isValid(creditCode) ? null : Refusal.of(RefusalCode.INVALID_CREDIT_CODE, "creditCode");
    }
}
