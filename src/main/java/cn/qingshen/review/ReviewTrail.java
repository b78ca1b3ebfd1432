package cn.qingshen.review;

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

/**
 * How each act on a panel begins and ends: the trail of whose review it is held, so that all acts on its panels stand one after the
 * other, and written.
 */
@Component
class ReviewTrail {

    private static final String RULE = "实施方案三（五）、四（三）";
    private static final String RULE_OF_CHECKS = "实施方案三（九）、四（三）";

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
    void hold(Occasion occasion) {
        journal.hold(
                occasion.audit() == null
                        ? List.of(occasion.whose())
                        : List.of(occasion.whose(), occasion.audit().jurisdictionCode()));
    }

    /** The panel as it is now; nobody else acts on it until the transaction ends. */
    ReviewPanel locked(UUID panelId) {
        var whose = found(panelId).jurisdictionCode();
        requireEntitled(whose);
        hold(whose);
        return found(panelId);
    }

    /** A city whose work was checked sees the province's panel, and has no part in its trail. */
    private static void requireEntitled(String whose) {
        var asker = Asker.require();
        if (asker.jurisdiction() != null
                && !asker.isProvince()
                && !asker.jurisdiction().equals(whose)) {
            throw new Refused(RefusalCode.NOT_YOUR_REVIEW);
        }
    }

    private ReviewPanel found(UUID panelId) {
        return query.panel(panelId).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    void append(ReviewPanel panel, String action, @Nullable String reason, @Nullable Object after) {
        append(panel, action, reason, null, after);
    }

    void append(
            ReviewPanel panel,
            String action,
            @Nullable String reason,
            @Nullable Object before,
            @Nullable Object after) {
        var rule = panel.checkId() == null ? RULE : RULE_OF_CHECKS;
        journal.append(
                new JournalAct(panel.jurisdictionCode(), action, "panel", Texts.trimToNull(reason), rule),
                new Change(panel.id(), before, after));
    }

    /** Of a review, in another trail than its own. */
    void append(String chain, UUID panelId, String action, @Nullable String reason, @Nullable Object after) {
        journal.append(
                new JournalAct(chain, action, "panel", Texts.trimToNull(reason), RULE),
                new Change(panelId, null, after));
    }
}
