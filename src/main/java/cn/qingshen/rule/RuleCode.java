package cn.qingshen.rule;

import java.util.EnumSet;
import java.util.Set;

/** What a rule of the law or the plan sets a time for. */
public enum RuleCode {
    /** A city proposes next year's list (plan 3.2); counted from the first day of the year before the list's. */
    LIST_PROPOSAL,
    /** A listed enterprise publishes its disclosure (audit rules, article 11); counted from the list's publication. */
    DISCLOSURE,
    /** A listed enterprise has begun its audit (audit rules, article 12); counted from the list's publication. */
    AUDIT_START,
    /** A listed enterprise has finished the round and handed in its report; counted from the list's publication. */
    AUDIT_FINISH,
    /** The next round of a 双有 enterprise (audit rules, article 12; plan 2.4); counted from the last accepted one. */
    ROUND_INTERVAL,
    /** A city reports on the year before (plan 4.1); counted from the first day of the year in which it reports. */
    ANNUAL_REPORT,
    /** How long an expert must have worked in their field to be admitted to the pool (plan 4.3). */
    EXPERT_EXPERIENCE,
    /** Whether the pool asks for a senior professional title 高级职称 (plan 4.3): 1; 0: it does not. */
    EXPERT_SENIOR_TITLE,
    /** Of how many certificates the pool asks for a scan (plan 4.3); 0: of none. */
    EXPERT_CERTIFICATES,
    /** How long an interest of an expert still counts after it ended; counted from its end. */
    EXPERT_INTEREST,
    /** On how many panels an expert may sit at a time. */
    EXPERT_LOAD,
    /** How many hours of training a year asks of who is in the pool, to be drawn in the next (plan 4.3); 0: none. */
    EXPERT_TRAINING,
    /** The province reviews each expert of the pool (plan 4.3); counted from the first day of the year. */
    EXPERT_REVIEW,
    /** An expert answers the offer of a seat; counted from the offer. Silence is no. */
    OFFER_ANSWER,
    /** How long before a panel's meeting those who are reviewed may learn who reviews them. */
    PANEL_REVEAL,
    /** How many experts review an audit (plan 3.5). */
    PANEL_STANDARD,
    /** How many review that of a small or micro enterprise (plan 3.6). */
    PANEL_SIMPLIFIED,
    /** An enterprise mends a minor finding of a spot check (plan 4.4); counted from the order. */
    RECTIFY_MINOR,
    /** It mends a moderate one. */
    RECTIFY_MODERATE,
    /** It mends a severe one. */
    RECTIFY_SEVERE,
    /** An enterprise corrects what a panel asked for; counted from the day on which it is told. */
    CORRECTION;

    private static final int LARGEST_VALUE = 1_000;

    /** What it may be measured in. */
    Set<RuleUnit> units() {
        return switch (this) {
            case EXPERT_SENIOR_TITLE,
                    EXPERT_CERTIFICATES,
                    EXPERT_LOAD,
                    EXPERT_TRAINING,
                    PANEL_STANDARD,
                    PANEL_SIMPLIFIED -> Set.of(RuleUnit.COUNT);
            // Counted back from a meeting, which no other unit can be.
            case PANEL_REVEAL -> Set.of(RuleUnit.DAY);
            default -> EnumSet.complementOf(EnumSet.of(RuleUnit.COUNT));
        };
    }

    /** What its value is at least. */
    int least() {
        return switch (this) {
            case EXPERT_SENIOR_TITLE, EXPERT_CERTIFICATES, EXPERT_TRAINING -> 0;
            default -> 1;
        };
    }

    /** What its value is at most, of whatever unit that has no bound of its own. */
    int most() {
        return this == EXPERT_SENIOR_TITLE ? 1 : LARGEST_VALUE;
    }
}
