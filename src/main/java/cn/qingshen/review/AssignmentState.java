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
    /** Left the pool, was suspended, or was found to have an interest, after the draw. */
    UNFIT,
    DONE
}
