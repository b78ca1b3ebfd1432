package cn.qingshen.enterprise;

import cn.qingshen.common.Texts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What putting an enterprise on the register takes: why, since when, on what evidence (plan 3.1). */
public record EnterInput(
        List<ListingBasis> bases,
        @Nullable LocalDate enteredOn,
        List<EvidenceInput> evidence,
        @Nullable String reason) {

    /** As it is stored: trimmed, nothing for empty. */
    EnterInput normalised() {
        return new EnterInput(bases, enteredOn, EvidenceInput.normalised(evidence), Texts.trimToNull(reason));
    }
}
