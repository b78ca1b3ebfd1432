package cn.qingshen.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A phase that is done. */
public record FinishedPhase(
        AuditPhase phase, LocalDate finishedOn, @Nullable String note) {}
