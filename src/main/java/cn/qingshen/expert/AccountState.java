package cn.qingshen.expert;

/** What became of an expert's account in Keycloak, or is to become of it. */
public enum AccountState {
    NONE,
    /** Admitted: to be made, or opened again. */
    WANTED,
    /** Admitted, and somebody else's account has their address: to be made once that is corrected. */
    CONFLICT,
    READY,
    /** Removed: to be closed. */
    LOCK_WANTED,
    LOCKED
}
