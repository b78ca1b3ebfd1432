package cn.qingshen.rectification;

/** How far the mending of one finding is. */
public enum ItemState {
    OPEN,
    /** The enterprise says that it is done; the bureau looks at it. */
    HANDED_IN,
    /** It is not, as the bureau sees it. */
    RETURNED,
    CONFIRMED;

    /** Whether the enterprise has to do something. */
    boolean isOwed() {
        return this == OPEN || this == RETURNED;
    }
}
