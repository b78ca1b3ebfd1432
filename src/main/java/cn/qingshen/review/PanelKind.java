package cn.qingshen.review;

import cn.qingshen.audit.Audit;
import cn.qingshen.audit.AuditState;
import cn.qingshen.audit.AuditTrack;

/** What a panel is for. */
public enum PanelKind {
    /** Of the report 评估; for small and micro enterprises the only step (plan 3.6). */
    EVALUATION(AuditState.REPORTED),
    /** Of what was done 验收, after the medium and high cost options. */
    ACCEPTANCE(AuditState.EVALUATED);

    private final AuditState ready;

    PanelKind(AuditState ready) {
        this.ready = ready;
    }

    /** Whether a round that passes is accepted by it: after an acceptance, and in the one step of a small or micro enterprise (plan 3.6). */
    boolean accepts(Audit audit) {
        return this == ACCEPTANCE || audit.track() == AuditTrack.SIMPLIFIED;
    }

    /** Whether a round is ready for it, and has not gone on or been taken back since. */
    boolean isAwaitedBy(Audit audit) {
        return audit.state() == ready;
    }
}
