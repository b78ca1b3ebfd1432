package cn.qingshen.review;

import cn.qingshen.audit.AuditService;
import cn.qingshen.inspection.CheckService;
import cn.qingshen.inspection.CheckState;
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
        return panel.checkId() == null
                ? audits.byId(panel.auditId()).filter(panel.kind()::isAwaitedBy).isPresent()
                : checks.byId(panel.checkId())
                        .filter(check -> check.state() == CheckState.PLANNED)
                        .isPresent();
    }
}
