package cn.qingshen.expert;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the province found when it looked at an expert. @param replaced it was wrong, and another took its place */
public record Assessment(
        UUID expertId,
        AssessmentKind kind,
        LocalDate heldOn,
        boolean passed,
        @Nullable String remark,
        boolean replaced) {}
