package cn.qingshen.consultancy;

import cn.qingshen.journal.Journaled;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consultancy, as everybody may see it.
 *
 * @param version counts the corrections of its facts
 * @param industryTechnicians how many of its present people know an industry's processes
 * @param methodTechnicians how many of them master how audits are made
 * @param barred whether it may be chosen for nothing and may hand in nothing (plan 4.4)
 */
public record Consultancy(
        UUID id,
        int version,
        String creditCode,
        String name,
        @Nullable String address,
        @Nullable String legalRepresentative,
        boolean qualitySystem,
        boolean balanceInstruments,
        int industryTechnicians,
        int methodTechnicians,
        LocalDate registeredOn,
        boolean barred)
        implements Journaled {

    /** One condition of the audit rules, and whether it is met. */
    public record Checked(Qualification qualification, boolean met) {}

    /** All conditions in the order of the article. What follows from one that is not met, officers decide. */
    public List<Checked> checklist() {
        return Arrays.stream(Qualification.values())
                .map(one -> new Checked(one, one.isMetBy(this)))
                .toList();
    }

    ConsultancyFacts facts(@Nullable ConsultancyContact contact) {
        return new ConsultancyFacts(
                creditCode,
                name,
                address,
                legalRepresentative,
                contact == null ? null : contact.name(),
                contact == null ? null : contact.phone(),
                qualitySystem,
                balanceInstruments,
                registeredOn);
    }
}
