package cn.qingshen.review;

import cn.qingshen.audit.Audit;
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

/**
 * How each act on a panel begins and ends: the trail of whose review it is held, so that all acts on its panels stand one after the
 * other, and written.
 */
@Component
class ReviewTrail {

    private static final String RULE = "实施方案三（五）、四（三）";

    private final ReviewQuery query;
    private final JournalService journal;

    ReviewTrail(ReviewQuery query, JournalService journal) {
        this.query = query;
        this.journal = journal;
    }

    void hold(String jurisdictionCode) {
        journal.hold(List.of(jurisdictionCode));
    }

    /** A review by the province is of a city's round: acts on the round stand in the city's trail. */
    void hold(Audit audit, String jurisdictionCode) {
        journal.hold(List.of(jurisdictionCode, audit.jurisdictionCode()));
    }

    /** The panel as it is now; nobody else acts on it until the transaction ends. */
    ReviewPanel locked(UUID panelId) {
        hold(found(panelId).jurisdictionCode());
        return found(panelId);
    }

    private ReviewPanel found(UUID panelId) {
        return query.panel(panelId).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    void append(ReviewPanel panel, String action, @Nullable String reason, @Nullable Object after) {
        append(panel.jurisdictionCode(), panel.id(), action, reason, after);
    }

    void append(ReviewPanel panel, String action, @Nullable String reason, Object before, Object after) {
        journal.append(
                new JournalAct(panel.jurisdictionCode(), action, "panel", Texts.trimToNull(reason), RULE),
                new Change(panel.id(), before, after));
    }

    void append(String chain, UUID panelId, String action, @Nullable String reason, @Nullable Object after) {
        journal.append(
                new JournalAct(chain, action, "panel", Texts.trimToNull(reason), RULE),
                new Change(panelId, null, after));
    }
}
