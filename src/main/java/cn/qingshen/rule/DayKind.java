package cn.qingshen.rule;

/** How a day differs from what its weekday says. */
public enum DayKind {
    /** A public holiday. */
    HOLIDAY,
    /** A day of a weekend that is worked in exchange for a holiday 调休. */
    WORKDAY
}
