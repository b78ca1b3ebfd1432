package cn.qingshen.review;

import cn.qingshen.audit.Audit;
import cn.qingshen.audit.AuditState;
import cn.qingshen.audit.AuditTrack;
import org.jspecify.annotations.Nullable;

/** What a panel is for. */
public enum PanelKind {
    /** Of the report 评估; for small and micro enterprises the only step (plan 3.6). */
    EVALUATION(AuditState.REPORTED),
    /** Of what was done 验收, after the medium and high cost options. */
    ACCEPTANCE(AuditState.EVALUATED),
    /** Experts who go along to a spot check 抽查检查 (plan 3.9): they score nothing, and whatever the round's state, the check decides. */
    SPOT_CHECK(null);

    private final @Nullable AuditState ready;

    PanelKind(@Nullable AuditState ready) {
        this.ready = ready;
    }

    /** Whether a round that passes is accepted by it: after an acceptance, and in the one step of a small or micro enterprise (plan 3.6). */
    boolean accepts(Audit audit) {
        return this == ACCEPTANCE || audit.track() == AuditTrack.SIMPLIFIED;
    }

    /** Whether a round is ready for it, and has not gone on or been taken back since; no round is for a spot check. */
    boolean isAwaitedBy(Audit audit) {
        return audit.state() == ready;
    }
}
