package cn.qingshen.plan;

import cn.qingshen.enterprise.ListingBasis;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise on the register that may have to be audited.
 *
 * @param acceptedOn when its last round was accepted; null: it never had one
 */
record Candidate(
        UUID enterpriseId,
        Set<ListingBasis> bases,
        LocalDate enteredOn,
        @Nullable LocalDate acceptedOn) {

    private static final Set<ListingBasis> EXCEEDING =
            Set.of(ListingBasis.EXCEEDS_STANDARD, ListingBasis.EXCEEDS_TOTAL);
    private static final Set<ListingBasis> TOXIC = Set.of(ListingBasis.USES_TOXIC, ListingBasis.DISCHARGES_TOXIC);

    /** 双超, and not audited since it was entered as such. */
    boolean exceeds() {
        return bases.stream().anyMatch(EXCEEDING::contains) && (acceptedOn == null || acceptedOn.isBefore(enteredOn));
    }

    /** 双有. High energy alone lies outside the bureaus' competence (audit rules, article 8). */
    boolean isToxic() {
        return bases.stream().anyMatch(TOXIC::contains);
    }
}
