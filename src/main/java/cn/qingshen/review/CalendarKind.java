package cn.qingshen.review;

/** What stands in an expert's calendar. */
public enum CalendarKind {
    /** A panel meets. */
    MEETING,
    /** The last day for an answer. */
    ANSWER,
    /** A training that they took part in. */
    TRAINING
}
