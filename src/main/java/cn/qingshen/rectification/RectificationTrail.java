package cn.qingshen.rectification;

import cn.qingshen.account.Asker;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.common.Texts;
import cn.qingshen.journal.JournalAct;
import cn.qingshen.journal.JournalService;
import cn.qingshen.journal.JournalService.Change;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How each act on an order begins and ends. Everybody holds the chain of the enterprise's city, also the province with its own:
 * so all acts on an order stand one after the other. An act is written on the chain of whoever acts; an enterprise's on its city's.
 */
@Component
class RectificationTrail {

    private static final String RULE = "实施方案三（九）、四（四）";

    private final RectificationQuery query;
    private final JournalService journal;

    RectificationTrail(RectificationQuery query, JournalService journal) {
        this.query = query;
        this.journal = journal;
    }

    void hold(String jurisdictionCode, String cityCode) {
        journal.hold(Stream.of(jurisdictionCode, cityCode).distinct().sorted().toList());
    }

    /** The order as it is now, for the bureau that issued it; nobody else acts on it until the transaction ends. */
    Rectification bureaus(UUID id) {
        var found = found(id);
        if (!found.jurisdictionCode().equals(Asker.require().jurisdiction())) {
            throw new Refused(RefusalCode.NOT_YOUR_CHECK);
        }
        hold(found.jurisdictionCode(), found.cityCode());
        return found(id);
    }

    /** The same, for the enterprise. */
    Rectification enterprises(UUID id) {
        var found = found(id);
        journal.hold(List.of(found.cityCode()));
        return found(id);
    }

    private Rectification found(UUID id) {
        return query.byId(id).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    void append(Rectification order, String action, @Nullable String reason, @Nullable Object after) {
        var isBureaus = order.jurisdictionCode().equals(Asker.require().jurisdiction());
        journal.append(
                new JournalAct(
                        isBureaus ? order.jurisdictionCode() : order.cityCode(),
                        action,
                        "rectification",
                        Texts.trimToNull(reason),
                        RULE),
                new Change(order.id(), null, after));
    }
}
