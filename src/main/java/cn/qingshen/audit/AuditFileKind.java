package cn.qingshen.audit;

/** What a file of a round is. */
public enum AuditFileKind {
    /** The audit report 审核报告. */
    REPORT,
    /** Measurements. */
    MONITORING,
    /** Proof of the consultancy's, or of the enterprise's own, ability (审核办法 art. 15, 16). */
    CAPACITY,
    OTHER
}
