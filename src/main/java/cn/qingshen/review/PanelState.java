package cn.qingshen.review;

/** How far a panel is. */
public enum PanelState {
    PLANNED,
    /** A draw was frozen, and its seed is not known yet. */
    DRAWING,
    /** Seats are offered, and not all are taken. */
    SEATING,
    /** Every seat is taken. */
    COMPLETE,
    DONE,
    CANCELLED;

    public boolean isOpen() {
        return this != DONE && this != CANCELLED;
    }
}
