package cn.qingshen.inspection;

/** As whom somebody signs a spot check. */
public enum SignatureRole {
    /** For whoever is checked. */
    REPRESENTATIVE,
    INSPECTOR,
    /** That the representative refused to. */
    WITNESS
}
