package cn.qingshen.inspection;

/** How far a version of a checklist is. */
public enum ChecklistState {
    /** Is being written; no check has it. */
    DRAFT,
    /** New checks take it; of each template one version at most. */
    IN_FORCE,
    /** New checks do not take it any more; those that were planned with it keep it. */
    RETIRED
}
