package cn.qingshen.sanction;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

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

/**
 * The sanctions' door for whoever reads: the bureau and the province all, whom they are of and their city what took effect, programs who
 * was criticised or named.
 */
@Service
@PreAuthorize(Permission.MAY_READ_CHECKS)
public class SanctionService {

    private final SanctionQuery query;
    private final JournalService journal;

    SanctionService(SanctionQuery query, JournalService journal) {
        this.query = query;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public Optional<Sanction> byId(UUID id) {
        return query.byId(id);
    }

    /**
     * A page of sanctions, latest first.
     *
     * @throws Refused {@code OUT_OF_RANGE}: {@code first} is not 1 to 100; {@code INVALID_CURSOR}
     */
    @Transactional(readOnly = true)
    public Page<Sanction> page(SanctionFilter filter, int first, @Nullable String after) {
        Refused.ifAny(Checks.refusals(Checks.page(first)));
        return query.page(filter, first, after);
    }

    @Transactional(readOnly = true)
    public int total(SanctionFilter filter) {
        return query.total(filter);
    }

    /** By check. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Sanction>> ofChecks(Collection<UUID> checkIds) {
        return query.ofChecks(checkIds).stream().collect(groupingBy(Sanction::checkId));
    }

    /** By the enterprise or the consultancy. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Sanction>> ofParties(Collection<UUID> ids) {
        return query.ofParties(ids).stream().collect(groupingBy(Sanction::party));
    }

    /** By sanction, the worst first; what of them is for whoever asks. */
    @Transactional(readOnly = true)
    public Map<UUID, List<SanctionGround>> grounds(Collection<UUID> ids) {
        return query.grounds(ids).stream().collect(groupingBy(SanctionGround::sanctionId));
    }

    /** By sanction; empty for all but the bureau and the province. */
    @Transactional(readOnly = true)
    public Map<UUID, SanctionHandling> handlings(Collection<UUID> ids) {
        return query.handlings(ids).stream().collect(toMap(SanctionHandling::sanctionId, identity()));
    }

    /** What happened to a sanction, latest first; empty for whoever may not see the trail. */
    @Transactional(readOnly = true)
    public List<JournalEntry> timeline(UUID id) {
        return journal.latest(id, Checks.LONGEST_PAGE);
    }
}
