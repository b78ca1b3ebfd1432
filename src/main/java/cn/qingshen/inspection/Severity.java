package cn.qingshen.inspection;

/** How bad a finding is. */
public enum Severity {
    MINOR,
    MODERATE,
    SEVERE
}
