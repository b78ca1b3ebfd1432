package cn.qingshen.audit;

/** What an option costs. */
public enum OptionCost {
    /** 无低费: done during the audit. */
    NO_LOW,
    /** 中高费: done after the evaluation, before the acceptance. */
    MEDIUM_HIGH
}
