package cn.qingshen.plan;

/** How far a yearly list has come. */
public enum ListState {
    /** The city works on it. */
    DRAFT,
    /** The province has it. */
    SUBMITTED,
    /** The province gave it back with remarks: the city works on it again. */
    RETURNED,
    /** The province agrees; it waits for publication. */
    APPROVED,
    /** For good. */
    PUBLISHED;

    boolean isTheCitys() {
        return this == DRAFT || this == RETURNED;
    }
}
