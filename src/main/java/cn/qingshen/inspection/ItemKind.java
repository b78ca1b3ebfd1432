package cn.qingshen.inspection;

/** How an item of a checklist is answered. */
public enum ItemKind {
    YES_NO_NA,
    NUMBER,
    CHOICE,
    /** In words, and only if there is something to say. */
    TEXT
}
