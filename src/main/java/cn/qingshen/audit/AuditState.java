package cn.qingshen.audit;

import java.util.EnumSet;
import java.util.Set;

/** Where a round stands. */
public enum AuditState {
    /** Its list is published; the enterprise has not begun. */
    ANNOUNCED,
    /** The enterprise, or a consultancy for it, is at work. */
    AUDITING,
    /** The report is handed in and waits for its evaluation. */
    REPORTED,
    /** The report passed its evaluation; the medium and high-cost options are carried out. */
    EVALUATED,
    /** Accepted: the next round counts from here. */
    ACCEPTED,
    /** Stands still for a time. */
    SUSPENDED,
    /** Taken back: it should not have been, or the enterprise is no more. */
    WITHDRAWN,
    /** Ended without acceptance. */
    CLOSED;

    private static final Set<AuditState> ENDED = EnumSet.of(ACCEPTED, WITHDRAWN, CLOSED);

    public boolean isOpen() {
        return !ENDED.contains(this);
    }
}
