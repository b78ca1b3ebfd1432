package cn.qingshen.review;

import cn.qingshen.audit.AuditService;
import cn.qingshen.inspection.CheckService;
import cn.qingshen.inspection.CheckState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says whether what a panel is for still waits for it: a round may have gone on, a spot check have begun or been called off. */
@Component
class PanelNeed {

    private final AuditService audits;
    private final CheckService checks;

    PanelNeed(AuditService audits, CheckService checks) {
        this.audits = audits;
        this.checks = checks;
    }

    boolean isAwaited(ReviewPanel panel) {
        return isAwaited(panel.kind(), panel.auditId(), panel.checkId());
    }

    /** @param checkId null: a review */
    boolean isAwaited(PanelKind kind, UUID auditId, @Nullable UUID checkId) {
        return checkId == null
                ? audits.byId(auditId).filter(kind::isAwaitedBy).isPresent()
                : checks.byId(checkId)
                        .filter(check -> check.state() == CheckState.PLANNED)
                        .isPresent();
    }
}
