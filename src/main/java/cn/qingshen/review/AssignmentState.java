package cn.qingshen.review;

/** What became of a seat offered to an expert. */
public enum AssignmentState {
    OFFERED,
    ACCEPTED,
    DECLINED,
    /** No answer came in time. */
    EXPIRED,
    /** Taken off, or the draw was made again. */
    REPLACED,
    DONE
}
