package cn.qingshen.plan;

/** Why an enterprise is proposed for a year. */
public enum ListingReason {
    /** 双超: at once in the current year (plan 3.2). */
    EXCEEDS,
    /** 双有, and its first round falls due by the end of the year. */
    NEVER_AUDITED,
    /** 双有, and five years from its last accepted round pass by the end of the year (plan 2.4). */
    ROUND_DUE,
    /** 双有 and due later, but taken now so that no later year has more than this one. */
    BROUGHT_FORWARD,
    /** By the city's officer, for a reason of their own. */
    ADDED
}
