package cn.qingshen.audit;

import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.journal.JournalAct;
import cn.qingshen.journal.JournalService;
import cn.qingshen.journal.JournalService.Change;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How each act on a round begins and ends: the round held still, and the trail written. */
@Component
class AuditTrail {

    private static final String RULE = "清洁生产审核办法";

    private final AuditQuery query;
    private final AuditRepository repository;
    private final JournalService journal;

    AuditTrail(AuditQuery query, AuditRepository repository, JournalService journal) {
        this.query = query;
        this.repository = repository;
        this.journal = journal;
    }

    /** The round as it is now, held still until the transaction ends. */
    Audit locked(UUID id) {
        var city = query.byId(id).map(Audit::jurisdictionCode).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        journal.hold(List.of(city));
        repository.lock(id);
        return query.byId(id).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    void append(Audit audit, String action, @Nullable String reason, @Nullable Object before, @Nullable Object after) {
        journal.append(
                new JournalAct(audit.jurisdictionCode(), action, "audit", reason, RULE),
                new Change(audit.id(), before, after));
    }
}
