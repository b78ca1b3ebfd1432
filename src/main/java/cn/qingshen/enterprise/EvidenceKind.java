package cn.qingshen.enterprise;

/** Where the evidence for an entry comes from (plan 3.1). */
public enum EvidenceKind {
    SUPERVISORY_MONITORING,
    ONLINE_MONITORING,
    DAILY_INSPECTION,
    ON_SITE_SUPERVISION,
    POLLUTION_CENSUS,
    PERMIT_REGISTRATION
}
