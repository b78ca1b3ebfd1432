package cn.qingshen.audit;

/** The level of cleaner production that an acceptance finds 清洁生产水平 (清洁生产审核评估与验收指南). */
public enum AcceptanceLevel {
    /** Leads internationally Ⅰ级. */
    I,
    /** Advanced in the country Ⅱ级. */
    II,
    /** Basic in the country Ⅲ级. */
    III
}
