package cn.qingshen.inspection;

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
 * How each act on a spot check begins and ends: the trail of the bureau is held, so that all acts on its checks stand one after the
 * other, and written.
 */
@Component
class CheckTrail {

    static final String RULE = "实施方案三（九）、四（四）";

    private final CheckQuery query;
    private final JournalService journal;
    private final List<ClosingRule> closing;

    CheckTrail(CheckQuery query, JournalService journal, List<ClosingRule> closing) {
        this.query = query;
        this.journal = journal;
        this.closing = closing;
    }

    void hold(String jurisdictionCode) {
        journal.hold(List.of(jurisdictionCode));
    }

    /** The check as it is now; nobody else acts on it until the transaction ends. It is of the bureau of whoever acts. */
    SpotCheck locked(UUID checkId) {
        var whose = found(checkId).jurisdictionCode();
        if (!whose.equals(Asker.require().jurisdiction())) {
            throw new Refused(RefusalCode.NOT_YOUR_CHECK);
        }
        hold(whose);
        return found(checkId);
    }

    /** @throws Refused {@code WRONG_STATE}; or a rule stands against it */
    SpotCheck lockedToClose(UUID checkId) {
        var check = locked(checkId).closable();
        Refused.ifAny(closing.stream()
                .flatMap(rule -> Stream.ofNullable(rule.refusal(check)))
                .toList());
        return check;
    }

    private SpotCheck found(UUID checkId) {
        return query.check(checkId).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    void append(SpotCheck check, String action, @Nullable String reason, @Nullable Object after) {
        append(check, action, reason, null, after);
    }

    void append(
            SpotCheck check, String action, @Nullable String reason, @Nullable Object before, @Nullable Object after) {
        append(check.jurisdictionCode(), check.id(), action, reason, before, after);
    }

    /** Of a campaign, or of what its pools are made from. */
    void appendCampaign(String chain, UUID id, String action, @Nullable String reason, @Nullable Object after) {
        journal.append(
                new JournalAct(chain, action, "campaign", Texts.trimToNull(reason), RULE), new Change(id, null, after));
    }

    void append(
            String chain,
            UUID checkId,
            String action,
            @Nullable String reason,
            @Nullable Object before,
            @Nullable Object after) {
        journal.append(
                new JournalAct(chain, action, "check", Texts.trimToNull(reason), RULE),
                new Change(checkId, before, after));
    }
}
