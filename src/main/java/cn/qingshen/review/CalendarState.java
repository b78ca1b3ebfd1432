package cn.qingshen.review;

/** How sure an entry of a calendar is; the names are those of RFC 5545. */
public enum CalendarState {
    TENTATIVE,
    CONFIRMED,
    CANCELLED
}
