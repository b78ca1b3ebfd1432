package cn.qingshen.review;

/** How far a draw is. */
public enum DrawState {
    /** Is to replace a former one; waits for a second person's consent. */
    PROPOSED,
    /** Who may be drawn is fixed; shares and public value are awaited. */
    FROZEN,
    DRAWN,
    /** Replaced by a further one, or withdrawn before anybody consented. */
    VOID
}
