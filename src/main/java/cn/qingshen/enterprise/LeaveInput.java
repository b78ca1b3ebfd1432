package cn.qingshen.enterprise;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What taking an enterprise off the register takes: the first day off it, why, and evidence if there is any. */
public record LeaveInput(
        @Nullable LocalDate leftOn, @Nullable String reason, List<EvidenceInput> evidence) {}
