package cn.qingshen.audit;

/** Who carries a round out (审核办法 art. 15, 16). */
public enum AuditMode {
    /** The enterprise itself, with its own instruments and technicians. */
    SELF,
    /** A consultancy that it commissions. */
    CONSULTANCY
}
