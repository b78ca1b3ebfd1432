package cn.qingshen.sanction;

/** How far a sanction is. */
public enum SanctionState {
    /** Waits for another officer. */
    PROPOSED,
    REJECTED,
    /** By whoever proposed it. */
    WITHDRAWN,
    /** It took effect. */
    APPROVED,
    /** What was to be done by a day is done. */
    FULFILLED,
    /** It stands no longer. */
    REVOKED
}
