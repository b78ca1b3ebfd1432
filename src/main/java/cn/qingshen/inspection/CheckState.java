package cn.qingshen.inspection;

/** How far a spot check is. */
public enum CheckState {
    PLANNED,
    /** The inspectors are there. */
    STARTED,
    /** They have left, and nothing that they recorded changes any more. */
    FINISHED,
    /** The bureau has issued the result: those who were checked see it. */
    REPORTED,
    CLOSED,
    CANCELLED
}
