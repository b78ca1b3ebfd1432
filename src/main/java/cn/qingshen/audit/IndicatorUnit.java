package cn.qingshen.audit;

/** What an indicator is counted in. */
public enum IndicatorUnit {
    TONNE,
    KILOGRAM,
    CUBIC_METRE,
    TONNE_OF_COAL_EQUIVALENT,
    /** 10,000 yuan. */
    WAN_YUAN
}
