package cn.qingshen.rectification;

import cn.qingshen.account.Permission;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Page;
import cn.qingshen.common.Refused;
import cn.qingshen.journal.JournalEntry;
import cn.qingshen.journal.JournalService;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The orders' door for whoever reads: the bureau that issued them, the enterprise, and the enterprise's city. */
@Service
@PreAuthorize(Permission.MAY_READ_CHECKS)
public class RectificationService {

    private final RectificationQuery query;
    private final JournalService journal;

    RectificationService(RectificationQuery query, JournalService journal) {
        this.query = query;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public Optional<Rectification> byId(UUID id) {
        return query.byId(id);
    }

    /** The order that an item is of. */
    @Transactional(readOnly = true)
    public Optional<Rectification> ofItem(UUID itemId) {
        return query.ofItem(itemId);
    }

    /**
     * A page of orders, latest first.
     *
     * @throws Refused {@code OUT_OF_RANGE}: {@code first} is not 1 to 100; {@code INVALID_CURSOR}
     */
    @Transactional(readOnly = true)
    public Page<Rectification> page(RectificationFilter filter, int first, @Nullable String after) {
        Refused.ifAny(Checks.refusals(Checks.page(first)));
        return query.page(filter, first, after);
    }

    /** By check. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Rectification>> ofChecks(Collection<UUID> checkIds) {
        return query.ofChecks(checkIds);
    }

    /** By the check that looks at them again. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Rectification>> followedBy(Collection<UUID> checkIds) {
        return query.followedBy(checkIds);
    }

    /** By order, the worst first. */
    @Transactional(readOnly = true)
    public Map<UUID, List<RectificationItem>> items(Collection<UUID> orderIds) {
        return query.items(orderIds);
    }

    /** By item, in the order in which they were handed in. */
    @Transactional(readOnly = true)
    public Map<UUID, List<RectificationAnswer>> answers(Collection<UUID> itemIds) {
        return query.answers(itemIds);
    }

    /** What happened to an order, latest first; empty for whoever may not see the trail. */
    @Transactional(readOnly = true)
    public List<JournalEntry> timeline(UUID id) {
        return journal.latest(id, Checks.LONGEST_PAGE);
    }
}
