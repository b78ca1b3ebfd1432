package cn.qingshen.review;

/** How far a version of a score sheet is. */
public enum SheetState {
    /** Is being written; nobody scores it. */
    DRAFT,
    /** New panels take it from a day on; it never changes again. */
    PUBLISHED
}
