package cn.qingshen.review;

import cn.qingshen.audit.Audit;
import cn.qingshen.audit.AuditService;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.inspection.CheckService;
import cn.qingshen.inspection.SpotCheck;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what panels are for, as it is now. */
@Component
class Occasions {

    private final AuditService audits;
    private final CheckService checks;

    Occasions(AuditService audits, CheckService checks) {
        this.audits = audits;
        this.checks = checks;
    }

    Occasion of(ReviewPanel panel) {
        return panel.checkId() == null ? ofRound(panel.auditId()) : ofCheck(panel.checkId());
    }

    /** @throws Refused {@code NOT_FOUND}: there is no such round, or no such spot check */
    Occasion of(PanelPlan plan) {
        return plan.kind() == PanelKind.SPOT_CHECK ? ofCheck(plan.checkId()) : ofRound(plan.auditId());
    }

    /** A review. @throws Refused {@code NOT_FOUND} */
    Occasion ofRound(@Nullable UUID auditId) {
        return new Occasion(audit(auditId), null);
    }

    private Occasion ofCheck(@Nullable UUID id) {
        var check = check(id);
        return new Occasion(check.auditId() == null ? null : audit(check.auditId()), check);
    }

    private SpotCheck check(@Nullable UUID id) {
        return Optional.ofNullable(id).flatMap(checks::byId).orElseThrow(() -> notFound("checkId"));
    }

    private Audit audit(@Nullable UUID id) {
        return Optional.ofNullable(id).flatMap(audits::byId).orElseThrow(() -> notFound("auditId"));
    }

    private static Refused notFound(String field) {
        return new Refused(List.of(Refusal.of(RefusalCode.NOT_FOUND, field)));
    }
}
