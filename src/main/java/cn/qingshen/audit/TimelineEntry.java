package cn.qingshen.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something of a round that happened or is due.
 *
 * @param phase of {@code PHASE_FINISHED} which; else null
 * @param deadline of {@code DEADLINE} which; else null
 */
public record TimelineEntry(
        LocalDate on,
        Kind kind,
        @Nullable AuditPhase phase,
        @Nullable AuditDeadline deadline) {

    /** What it is. */
    public enum Kind {
        ANNOUNCED,
        DISCLOSED,
        STARTED,
        PHASE_FINISHED,
        REPORTED,
        ACCEPTED,
        WITHDRAWN,
        CLOSED,
        /** By when something must be, or must have been, done. */
        DEADLINE
    }
}
