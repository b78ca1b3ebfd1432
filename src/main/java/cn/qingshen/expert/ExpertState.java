package cn.qingshen.expert;

/** How somebody stands to the pool. */
public enum ExpertState {
    /** Waits for the province's assessment. */
    APPLIED,
    /** Did not pass it; may apply again. */
    REJECTED,
    /** May be drawn. */
    ADMITTED,
    /** Is drawn for nothing until they are let in again. */
    SUSPENDED,
    /** Left, or was sent away; may be admitted again. */
    REMOVED
}
