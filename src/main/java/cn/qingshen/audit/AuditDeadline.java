package cn.qingshen.audit;

import cn.qingshen.rule.Deadline;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By when something of a round must be done.
 *
 * @param metOn when it was done; null: not yet
 */
public record AuditDeadline(Deadline deadline, @Nullable LocalDate metOn, Standing standing) {}
