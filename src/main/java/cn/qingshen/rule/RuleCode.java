package cn.qingshen.rule;

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
    ANNUAL_REPORT
}
