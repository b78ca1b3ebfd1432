package cn.qingshen.audit;

/** How something stands against its deadline. */
public enum Standing {
    /** Done in time. */
    MET,
    /** Done, but late. */
    MET_LATE,
    /** More than 30 days are left. */
    OPEN,
    /** Due within 30 days. */
    SOON,
    /** Not done, and late. */
    OVERDUE,
    /** The round stands still or has ended: nothing is due. */
    VOID
}
