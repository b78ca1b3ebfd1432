package cn.qingshen.audit;

/** Who evaluates and accepts a round (plan 3.5). */
public enum ReviewLevel {
    PROVINCE,
    CITY
}
