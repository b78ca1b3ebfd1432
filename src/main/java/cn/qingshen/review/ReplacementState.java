package cn.qingshen.review;

/** What became of the wish that somebody be taken off their seat. */
public enum ReplacementState {
    /** Waits for a second person. */
    ASKED,
    CONSENTED,
    WITHDRAWN
}
