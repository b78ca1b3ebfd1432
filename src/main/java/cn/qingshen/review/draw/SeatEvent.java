package cn.qingshen.review.draw;

import java.util.UUID;

/** What happened to a seat after the draw, in the order in which it happened. */
public record SeatEvent(Kind kind, int seat, UUID expertId) {

    /** What can happen. */
    public enum Kind {
        OFFERED,
        ACCEPTED,
        DECLINED,
        EXPIRED,
        /** Taken off by an officer, with a reason: an interest was found, or they fell ill. */
        REPLACED,
        /** May no longer sit there; seat 0: sat nowhere, and is passed over from here on. */
        UNFIT;

        public boolean isLeaving() {
            return this == DECLINED || this == EXPIRED || this == REPLACED || this == UNFIT;
        }
    }

    String line() {
        return kind + " " + seat + " " + expertId;
    }

    /** Repeats it, so that the seating is as it was afterwards. */
    public void repeatOn(Seating seating) {
        if (kind == Kind.OFFERED) {
            seating.offered(seat, expertId);
        } else if (kind.isLeaving()) {
            seating.left(seat);
        }
        if (kind == Kind.UNFIT) {
            seating.passedOver(expertId);
        }
    }
}
