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
    /** What the panel asked for is to be corrected before the opinion is issued. */
    CORRECTING,
    DONE,
    CANCELLED;

    public boolean isOpen() {
        return this != DONE && this != CANCELLED;
    }
}
