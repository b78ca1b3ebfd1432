package cn.qingshen.plan;

import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.journal.JournalAct;
import cn.qingshen.journal.JournalService;
import cn.qingshen.journal.JournalService.Change;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How each act on a yearly list begins and ends: the list held still, and the trail written. */
@Component
class ListTrail {

    private static final String RULE = "甘肃省清洁生产审核实施方案三（二）";

    private final AnnualListQuery query;
    private final AnnualListRepository repository;
    private final JournalService journal;

    ListTrail(AnnualListQuery query, AnnualListRepository repository, JournalService journal) {
        this.query = query;
        this.repository = repository;
        this.journal = journal;
    }

    /** Makes other acts on these cities' lists wait until the transaction ends. */
    void hold(Collection<String> cities) {
        journal.hold(cities);
    }

    /** The list as it is now, held still until the transaction ends. */
    AnnualList locked(UUID id) {
        var city =
                query.byId(id).map(AnnualList::jurisdictionCode).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        hold(List.of(city));
        repository.lock(List.of(id));
        return query.byId(id).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    /** Moves the list on and writes it down. */
    void move(AnnualList list, ListState state, String action, @Nullable String remark) {
        move(list, state, action, remark, Map.of());
    }

    /** @param remarks on single enterprises of it, by their ids */
    void move(AnnualList list, ListState state, String action, @Nullable String remark, Map<UUID, String> remarks) {
        repository.move(list, state, state == ListState.SUBMITTED ? list.remark() : remark);
        append(
                list,
                action,
                remark,
                new State(list.state(), null),
                new State(state, remarks.isEmpty() ? null : remarks));
    }

    /** What the trail keeps of a change of state. */
    private record State(ListState state, @Nullable Map<UUID, String> remarks) {}

    void append(AnnualList list, String action, @Nullable String reason, @Nullable Object before, Object after) {
        append(list.jurisdictionCode(), list.id(), action, reason, before, after);
    }

    void append(
            String city, UUID listId, String action, @Nullable String reason, @Nullable Object before, Object after) {
        journal.append(new JournalAct(city, action, "annualList", reason, RULE), new Change(listId, before, after));
    }
}
