package cn.qingshen.inspection;

/** Whom a spot check is of. */
public enum SubjectKind {
    ENTERPRISE,
    CONSULTANCY,
    /** How a city does its work; only the province checks that. */
    CITY
}
