package cn.qingshen.inbox;

/** How an argument of a message is put into words. */
public enum ArgKind {
    TEXT,
    DAY,
    JURISDICTION,
    RULE
}
