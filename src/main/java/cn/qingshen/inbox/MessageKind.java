package cn.qingshen.inbox;

/**
 * What a message tells. Its words, with the arguments in the order given here, are {@code MessageKind.…} in
 * {@code messages*.properties} and {@code message.…} on the pages.
 */
public enum MessageKind {
    /** What, by when. */
    DEADLINE_SOON,
    /** What, by when. */
    DEADLINE_OVERDUE,
    /** What, by when, whose. */
    DEADLINE_ESCALATED,
    /** Which city's, of which year. */
    LIST_SUBMITTED,
    /** Of which year, why. */
    LIST_RETURNED,
    /** Of which year. */
    LIST_APPROVED,
    /** Of which year, under which document number. */
    LIST_PUBLISHED,
    /** Of which year, under which document number. */
    ENTERPRISE_LISTED,
    /** Which enterprise is reviewed, by when to answer. */
    SEAT_OFFERED,
    /** Which enterprise is reviewed. */
    PANEL_COMPLETE,
    /** Which enterprise is reviewed. */
    SEATS_EMPTY,
    /** Which enterprise is reviewed, when the panel would have met. */
    SEAT_WITHDRAWN,
    /** Which enterprise is reviewed. */
    SEAT_UNFIT,
    /** Which enterprise is reviewed. */
    PANEL_CONCLUDED,
    /** Which enterprise is reviewed, by when to answer: today. */
    SEAT_WAITS,
    /** Which enterprise is reviewed, when the panel meets. */
    MEETING_SOON,
    /** Which enterprise is reviewed, when the panel meets now. */
    MEETING_MOVED,
    /** Which enterprise's round, under which document number. */
    OPINION_ISSUED,
    /** Which enterprise's round, by when. */
    CORRECTIONS_ASKED,
    /** Which enterprise's round, by when. */
    CORRECTIONS_DUE,
    /** Which enterprise. */
    CORRECTIONS_OVERDUE,
    /** Which enterprise. */
    CORRECTIONS_HANDED_IN,
    /** Which enterprise, on which day it handed in. */
    CORRECTIONS_TO_CONFIRM,
    /** Which enterprise. */
    CORRECTIONS_CONFIRMED,
    /** Which enterprise's round, by when. */
    CORRECTIONS_RETURNED,
    /** Which enterprise's, of which year. */
    REPORT_HANDED_IN,
    /** Who is checked, on which day. */
    CHECK_ASSIGNED,
    /** Who would have been checked, on which day. */
    CHECK_CANCELLED,
    /** Who was checked, the number of the check. */
    CHECK_REPORTED,
    /** The number of the order, by when the first thing is due. */
    RECTIFICATION_ORDERED,
    /** Which enterprise, the number of the order. */
    RECTIFICATION_HANDED_IN,
    /** The number of the order, why. */
    RECTIFICATION_RETURNED,
    /** The number of the order. */
    RECTIFICATION_CLOSED,
    /** The number of the order, why. */
    RECTIFICATION_WITHDRAWN,
    /** The number of the order, by when. */
    RECTIFICATION_SOON,
    /** Which enterprise, the number of the order, by when. */
    RECTIFICATION_OVERDUE,
    /** Of whom, who proposed it. */
    SANCTION_PROPOSED,
    /** Of whom, the number of the decision. */
    SANCTION_APPROVED,
    /** Of whom, why. */
    SANCTION_REJECTED,
    /** The number of the decision. */
    SANCTION_DECIDED,
    /** The number of the decision, why. */
    SANCTION_REVOKED,
    /** The number of the decision, by when. */
    SANCTION_SOON,
    /** Of whom, the number of the decision, by when. */
    SANCTION_OVERDUE,
    /** The number of the decision. */
    SANCTION_FULFILLED,
    /** Which expert gets no account. */
    ACCOUNT_TAKEN,
    /** Of how many experts, by when. */
    EXPERT_REVIEWS_SOON,
    /** Of how many experts, by when. */
    EXPERT_REVIEWS_OVERDUE
}
