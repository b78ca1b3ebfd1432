package cn.qingshen.inspection;

import cn.qingshen.account.Asker;
import cn.qingshen.account.Permission;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Page;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.journal.JournalEntry;
import cn.qingshen.journal.JournalService;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The spot checks' door for whoever reads: a bureau all of its own, those who were checked and their city the result once it is issued,
 * programs only how many there were and what they found.
 */
@Service
@PreAuthorize(Permission.MAY_READ_CHECKS)
public class CheckService {

    private static final int LONGEST_CALENDAR = 45;

    private final CheckQuery query;
    private final RecordQuery records;
    private final ChecklistQuery checklists;
    private final CheckSubjects subjects;
    private final JournalService journal;

    CheckService(
            CheckQuery query,
            RecordQuery records,
            ChecklistQuery checklists,
            CheckSubjects subjects,
            JournalService journal) {
        this.query = query;
        this.records = records;
        this.checklists = checklists;
        this.subjects = subjects;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public Optional<SpotCheck> byId(UUID id) {
        return query.check(id);
    }

    @Transactional(readOnly = true)
    public List<SpotCheck> byIds(Collection<UUID> ids) {
        return query.checks(ids);
    }

    /** One of the bureau's of whoever asks. @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_CHECK} */
    @Transactional(readOnly = true)
    public SpotCheck own(@Nullable UUID id) {
        var check = Optional.ofNullable(id).flatMap(query::check).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        if (!check.jurisdictionCode().equals(Asker.require().jurisdiction())) {
            throw new Refused(RefusalCode.NOT_YOUR_CHECK);
        }
        return check;
    }

    /** What one check found and was not withdrawn, the worst first. */
    @Transactional(readOnly = true)
    public List<Finding> present(UUID checkId) {
        return records.findings(List.of(checkId)).getOrDefault(checkId, List.of()).stream()
                .filter(Finding::isPresent)
                .toList();
    }

    /**
     * A page of checks, latest day first.
     *
     * @throws Refused {@code OUT_OF_RANGE}: {@code first} is not 1 to 100; {@code INVALID_CURSOR}
     */
    @Transactional(readOnly = true)
    public Page<SpotCheck> page(CheckFilter filter, int first, @Nullable String after) {
        Refused.ifAny(Checks.refusals(Checks.page(first)));
        return query.page(filter, first, after);
    }

    /**
     * The checks of at most 45 days that were not called off, in the order of the days.
     *
     * @throws Refused {@code OUT_OF_RANGE}: the last day
     */
    @Transactional(readOnly = true)
    public List<SpotCheck> between(LocalDate from, LocalDate to) {
        Refused.ifAny(Checks.refusals(Checks.between("to", to, from, from.plusDays(LONGEST_CALENDAR))));
        return query.between(from, to);
    }

    /** Of each check whom it is of. */
    @Transactional(readOnly = true)
    public Map<SpotCheck, CheckSubject> subjects(Collection<SpotCheck> checks) {
        var found = subjects.of(checks);
        return checks.stream()
                .distinct()
                .collect(Collectors.toMap(
                        check -> check, check -> found.getOrDefault(check.subject(), CheckSubject.UNKNOWN)));
    }

    @Transactional(readOnly = true)
    public Map<UUID, List<CheckInspector>> inspectors(Collection<UUID> checkIds) {
        return query.inspectors(checkIds);
    }

    /** Those that checks were planned with. */
    @Transactional(readOnly = true)
    public List<Checklist> checklists(Collection<UUID> templateIds) {
        return checklists.checklists(templateIds);
    }

    @Transactional(readOnly = true)
    public Map<UUID, List<CheckAnswer>> answers(Collection<UUID> checkIds) {
        return records.answers(checkIds);
    }

    /** Also those that were removed. */
    @Transactional(readOnly = true)
    public Map<UUID, List<CheckPhoto>> photos(Collection<UUID> checkIds) {
        return records.photos(checkIds);
    }

    /** The worst first; for the bureau also those that were withdrawn. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Finding>> findings(Collection<UUID> checkIds) {
        return records.findings(checkIds);
    }

    @Transactional(readOnly = true)
    public Map<UUID, List<CheckSignature>> signatures(Collection<UUID> checkIds) {
        return records.signatures(checkIds);
    }

    /** How many checks with an issued result there were and what they found, of nobody in particular. */
    @Transactional(readOnly = true)
    public List<CheckCount> counts(@Nullable Integer year) {
        return query.counts(year);
    }

    /** What happened to a check, latest first; empty for whoever may not see the trail. */
    @Transactional(readOnly = true)
    public List<JournalEntry> timeline(UUID checkId) {
        return journal.latest(checkId, Checks.LONGEST_PAGE);
    }
}
