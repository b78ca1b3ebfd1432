package cn.qingshen.common;

/** Why something was refused: stable names for programs; the words for people are in {@code messages*.properties}. */
public enum RefusalCode {
    REQUIRED,
    TOO_LONG,
    TOO_MANY,
    OUT_OF_RANGE,
    INVALID_CHARACTERS,
    INVALID_CURSOR,
    INVALID_CREDIT_CODE,
    INVALID_DATE,
    INVALID_NUMBER,
    UNKNOWN_VALUE,
    DUPLICATE_CREDIT_CODE,
    UNKNOWN_JURISDICTION,
    UNKNOWN_COUNTY,
    UNKNOWN_INDUSTRY,
    NOT_YOUR_JURISDICTION,
    JURISDICTION_FIXED,
    DATE_IN_FUTURE,
    DATE_BEFORE_ENTRY,
    DATE_OVERLAPS_ENTRY,
    ALREADY_ON_REGISTER,
    NOT_ON_REGISTER,
    CHANGED_BY_ANOTHER,
    NOT_FOUND,
    SAME_ENTERPRISE,
    MERGED,
    FILE_NOT_FOUND,
    REPEATED_IN_SHEET,
    WRONG_STATE
}
