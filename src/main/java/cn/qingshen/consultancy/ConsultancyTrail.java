package cn.qingshen.consultancy;

import cn.qingshen.account.Asker;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.common.Texts;
import cn.qingshen.journal.JournalAct;
import cn.qingshen.journal.JournalService;
import cn.qingshen.journal.JournalService.Change;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How each act on a consultancy begins and ends: the consultancy held still, and the province's trail written. */
@Component
class ConsultancyTrail {

    private final ConsultancyQuery query;
    private final ConsultancyRepository repository;
    private final JournalService journal;

    ConsultancyTrail(ConsultancyQuery query, ConsultancyRepository repository, JournalService journal) {
        this.query = query;
        this.repository = repository;
        this.journal = journal;
    }

    void hold() {
        journal.hold(List.of(Asker.PROVINCE));
    }

    /** The consultancy as it is now, held still until the transaction ends. */
    Consultancy locked(UUID id) {
        hold();
        repository.lock(id);
        return query.byIds(List.of(id)).stream().findFirst().orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    void append(String action, UUID id, @Nullable String reason, String rule, @Nullable Object before, Object after) {
        journal.append(
                new JournalAct(Asker.PROVINCE, action, "consultancy", Texts.trimToNull(reason), rule),
                new Change(id, before, after));
    }
}
