package cn.qingshen.sanction;

import cn.qingshen.account.Asker;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.journal.JournalAct;
import cn.qingshen.journal.JournalService;
import cn.qingshen.journal.JournalService.Change;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How each act on a sanction begins and ends: on the chain of the bureau, which alone acts on it. */
@Component
class SanctionTrail {

    private static final String RULE = "实施方案四（四）";

    private final SanctionQuery query;
    private final JournalService journal;

    SanctionTrail(SanctionQuery query, JournalService journal) {
        this.query = query;
        this.journal = journal;
    }

    void hold(String jurisdictionCode) {
        journal.hold(List.of(jurisdictionCode));
    }

    /** The sanction as it is now; nobody else acts on it until the transaction ends. */
    Sanction bureaus(UUID id) {
        var found = found(id);
        if (!found.jurisdictionCode().equals(Asker.require().jurisdiction())) {
            throw new Refused(RefusalCode.NOT_YOUR_CHECK);
        }
        hold(found.jurisdictionCode());
        return found(id);
    }

    private Sanction found(UUID id) {
        return query.byId(id).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    void append(Sanction sanction, String action, @Nullable String reason, @Nullable Object after) {
        journal.append(
                new JournalAct(sanction.jurisdictionCode(), action, "sanction", reason, RULE),
                new Change(sanction.id(), null, after));
    }
}
