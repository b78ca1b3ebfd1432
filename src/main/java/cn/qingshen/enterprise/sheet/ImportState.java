package cn.qingshen.enterprise.sheet;

/** Where an import is. */
public enum ImportState {
    CHECKING,
    /** Everything is looked at; written only when there is no problem and somebody says so. */
    CHECKED,
    APPLYING,
    APPLIED,
    REFUSED,
    FAILED,
    DISCARDED
}
