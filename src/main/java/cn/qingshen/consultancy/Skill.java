package cn.qingshen.consultancy;

/** What a consultancy's technician is there for (审核办法 art. 16). */
public enum Skill {
    /** Knows the processes of an industry. */
    INDUSTRY,
    /** Masters how audits are made. */
    METHOD
}
