package cn.qingshen.enterprise;

/** The orders a list of enterprises can be read in. */
public enum EnterpriseOrder {
    NAME,
    CREDIT_CODE,
    ENTERED_ON,
    RECENTLY_CHANGED
}
