package cn.qingshen.review;

/** Whether what was handed in as corrected is. */
public enum CorrectionState {
    /** Waits for the panel. */
    HANDED_IN,
    /** It is. */
    CONFIRMED,
    /** It is not, or not whole: a further one follows. */
    RETURNED
}
