package cn.qingshen.inspection;

/** Why somebody is checked. */
public enum CheckGround {
    /** For a reason that is named. */
    DIRECTED,
    /** Drawn 双随机. */
    CAMPAIGN
}
