package cn.qingshen.inspection;

/** Of which of a campaign's two pools somebody is. */
public enum CandidateKind {
    OBJECT,
    INSPECTOR
}
