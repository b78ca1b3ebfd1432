package cn.qingshen.expert;

import cn.qingshen.account.Asker;
import cn.qingshen.account.Role;
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

/** How each act on an expert begins and ends: the expert held still, and the trail of where they work written. */
@Component
class ExpertTrail {

    private static final String RULE = "实施方案四（三）";

    private final ExpertQuery query;
    private final ExpertRepository repository;
    private final JournalService journal;

    ExpertTrail(ExpertQuery query, ExpertRepository repository, JournalService journal) {
        this.query = query;
        this.repository = repository;
        this.journal = journal;
    }

    void hold(String jurisdictionCode) {
        journal.hold(List.of(jurisdictionCode));
    }

    /** The expert as they are now, held still until the transaction ends; every city sees them, and only their own changes them. */
    Expert locked(UUID id) {
        var city = found(id).jurisdictionCode();
        var asker = Asker.require();
        if (asker.role() == Role.CITY_OFFICER && !city.equals(asker.jurisdiction())) {
            throw new Refused(RefusalCode.NOT_YOUR_JURISDICTION);
        }
        hold(city);
        repository.lock(id);
        return found(id);
    }

    private Expert found(UUID id) {
        return query.byIds(List.of(id)).stream().findFirst().orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    void append(
            Expert expert, String action, @Nullable String reason, @Nullable Object before, @Nullable Object after) {
        append(expert.jurisdictionCode(), expert.id(), action, reason, before, after);
    }

    void append(
            String chain,
            UUID id,
            String action,
            @Nullable String reason,
            @Nullable Object before,
            @Nullable Object after) {
        journal.append(
                new JournalAct(chain, action, "expert", Texts.trimToNull(reason), RULE), new Change(id, before, after));
    }
}
