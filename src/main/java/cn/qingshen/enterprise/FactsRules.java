package cn.qingshen.enterprise;

import static cn.qingshen.common.RefusalCode.INVALID_CREDIT_CODE;
import static cn.qingshen.common.RefusalCode.NOT_YOUR_JURISDICTION;
import static cn.qingshen.common.RefusalCode.OUT_OF_RANGE;
import static cn.qingshen.common.RefusalCode.REQUIRED;
import static cn.qingshen.common.RefusalCode.UNKNOWN_COUNTY;
import static cn.qingshen.common.RefusalCode.UNKNOWN_INDUSTRY;
import static cn.qingshen.common.RefusalCode.UNKNOWN_JURISDICTION;

import cn.qingshen.account.Asker;
import cn.qingshen.common.Checks;
import cn.qingshen.common.CreditCode;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the facts of an enterprise must satisfy, wherever they come from: a form, a program, a spreadsheet. */
@Component
public class FactsRules {

    private static final int COORDINATE_DECIMALS = 6;

    private final ReferenceService reference;

    FactsRules(ReferenceService reference) {
        this.reference = reference;
    }

    /** A text among the facts, and how many characters it may have. */
    private record TextField(String name, Function<EnterpriseFacts, @Nullable String> value, int longest) {}

    private static final List<TextField> TEXTS = List.of(
            new TextField("name", EnterpriseFacts::name, 200),
            new TextField("address", EnterpriseFacts::address, 300),
            new TextField("legalRepresentative", EnterpriseFacts::legalRepresentative, 100),
            new TextField("contactName", EnterpriseFacts::contactName, 100),
            new TextField("contactPhone", EnterpriseFacts::contactPhone, 50),
            new TextField("permitNumber", EnterpriseFacts::permitNumber, 50));

    /** The same facts as they are stored: trimmed, codes in narrow capitals, coordinates with six decimals, nothing for empty. */
    public EnterpriseFacts normalise(EnterpriseFacts typed) {
        return new EnterpriseFacts(
                CreditCode.normalise(Objects.requireNonNullElse(typed.creditCode(), "")),
                Objects.requireNonNullElse(Texts.trimToNull(typed.name()), ""),
                Objects.requireNonNullElse(Texts.trimToNull(typed.jurisdictionCode()), ""),
                Texts.trimToNull(typed.countyCode()),
                Texts.trimToNull(typed.address()),
                coordinate(typed.longitude()),
                coordinate(typed.latitude()),
                Texts.trimToNull(typed.industryCode()),
                typed.keyIndustry(),
                typed.sizeClass(),
                Texts.trimToNull(typed.legalRepresentative()),
                Texts.trimToNull(typed.contactName()),
                Texts.trimToNull(typed.contactPhone()),
                Texts.trimToNull(typed.permitNumber()),
                typed.keyDischarger(),
                typed.yellowRiverBasin(),
                typed.keyGhgEmitter());
    }

    private static @Nullable BigDecimal coordinate(@Nullable BigDecimal typed) {
        if (typed == null) {
            return null;
        }
        // Rescaling, or storing, a number with a huge exponent would write out all its zeros: a large one is out of
        // range anyway
        // and stays as it is, a small one is zero.
        var digitsBeforePoint = (long) typed.precision() - typed.scale();
        if (typed.signum() == 0 || digitsBeforePoint < -COORDINATE_DECIMALS) {
            return BigDecimal.ZERO.setScale(COORDINATE_DECIMALS);
        }
        return digitsBeforePoint > COORDINATE_DECIMALS
                ? typed
                : typed.setScale(COORDINATE_DECIMALS, RoundingMode.HALF_UP);
    }

    /** Every reason to refuse the normalised facts; empty: they are good. */
    public List<Refusal> check(EnterpriseFacts facts, Asker asker) {
        var refusals = new ArrayList<Refusal>();
        TEXTS.forEach(text -> checkText(text, facts).forEach(refusals::add));
        Stream.of(
                        creditCode(facts),
                        name(facts),
                        jurisdiction(facts, asker),
                        county(facts),
                        industry(facts),
                        facts.sizeClass() == null ? Refusal.of(REQUIRED, "sizeClass") : null,
                        range("longitude", facts.longitude(), 180),
                        range("latitude", facts.latitude(), 90))
                .filter(Objects::nonNull)
                .forEach(refusals::add);
        return refusals;
    }

    private static Stream<Refusal> checkText(TextField field, EnterpriseFacts facts) {
        return Stream.ofNullable(Checks.text(field.name(), field.value().apply(facts), field.longest()));
    }

    private static @Nullable Refusal creditCode(EnterpriseFacts facts) {
        if (facts.creditCode().isEmpty()) {
            return Refusal.of(REQUIRED, "creditCode");
        }
        return CreditCode.isValid(facts.creditCode()) ? null : Refusal.of(INVALID_CREDIT_CODE, "creditCode");
    }

    private static @Nullable Refusal name(EnterpriseFacts facts) {
        return facts.name().isEmpty() ? Refusal.of(REQUIRED, "name") : null;
    }

    private @Nullable Refusal jurisdiction(EnterpriseFacts facts, Asker asker) {
        if (facts.jurisdictionCode().isEmpty()) {
            return Refusal.of(REQUIRED, "jurisdictionCode");
        }
        var jurisdiction = reference.jurisdiction(facts.jurisdictionCode());
        if (jurisdiction == null || jurisdiction.province()) {
            return Refusal.of(UNKNOWN_JURISDICTION, "jurisdictionCode");
        }
        return asker.isProvince() || jurisdiction.code().equals(asker.jurisdiction())
                ? null
                : Refusal.of(NOT_YOUR_JURISDICTION, "jurisdictionCode");
    }

    /** A new area has no counties of its own in GB/T 2260: it lies in those of its neighbours, so theirs are right there. */
    private @Nullable Refusal county(EnterpriseFacts facts) {
        if (facts.countyCode() == null) {
            return null;
        }
        var county = reference.county(facts.countyCode());
        var hasOwn = reference.all().counties().stream()
                .anyMatch(one -> one.jurisdictionCode().equals(facts.jurisdictionCode()));
        return county != null && (!hasOwn || county.jurisdictionCode().equals(facts.jurisdictionCode()))
                ? null
                : Refusal.of(UNKNOWN_COUNTY, "countyCode");
    }

    private @Nullable Refusal industry(EnterpriseFacts facts) {
        var code = facts.industryCode();
        return code == null || (code.matches("[0-9]{2,4}") && reference.industry(code) != null)
                ? null
                : Refusal.of(UNKNOWN_INDUSTRY, "industryCode");
    }

    private static @Nullable Refusal range(String field, @Nullable BigDecimal degrees, int most) {
        return degrees == null || degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0
                ? null
                : Refusal.of(OUT_OF_RANGE, field, -most, most);
    }
}
