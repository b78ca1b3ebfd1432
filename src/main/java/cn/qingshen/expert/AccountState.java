package cn.qingshen.expert;

/** What became of an expert's account in Keycloak, or is to become of it. */
public enum AccountState {
    NONE,
    /** Admitted: to be made, or opened again. */
    WANTED,
    READY,
    /** Removed: to be closed. */
    LOCK_WANTED,
    LOCKED
}
