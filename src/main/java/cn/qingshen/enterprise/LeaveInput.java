package cn.qingshen.enterprise;

import cn.qingshen.common.Texts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What taking an enterprise off the register takes: the first day off it, why, and evidence if there is any. */
public record LeaveInput(
        @Nullable LocalDate leftOn, @Nullable String reason, List<EvidenceInput> evidence) {

    /** As it is stored: trimmed, nothing for empty. */
    LeaveInput normalised() {
        return new LeaveInput(leftOn, Texts.trimToNull(reason), EvidenceInput.normalised(evidence));
    }
}
