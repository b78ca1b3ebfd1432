package cn.qingshen.audit;

import static java.util.stream.Collectors.groupingBy;

import cn.qingshen.account.Permission;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Page;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.common.Texts;
import cn.qingshen.consultancy.ConsultancyService;
import cn.qingshen.journal.JournalAct;
import cn.qingshen.journal.JournalService;
import cn.qingshen.journal.JournalService.Change;
import cn.qingshen.rule.RuleCode;
import cn.qingshen.rule.RuleService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rounds' door for reading them and for what moves them as a whole; {@link AuditFillService} is the one for what goes into them. */
@Service
@PreAuthorize(Permission.MAY_READ_AUDITS)
public class AuditService {

    private static final String RULE = "清洁生产审核办法第十二条";

    private final AuditQuery query;
    private final AuditPartQuery parts;
    private final AuditRepository repository;
    private final AuditTrail trail;
    private final ConsultancyService consultancies;
    private final RuleService rules;
    private final JournalService journal;
    private final Clock clock;

    AuditService(
            AuditQuery query,
            AuditPartQuery parts,
            AuditRepository repository,
            AuditTrail trail,
            ConsultancyService consultancies,
            RuleService rules,
            JournalService journal,
            Clock clock) {
        this.query = query;
        this.parts = parts;
        this.repository = repository;
        this.trail = trail;
        this.consultancies = consultancies;
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Audit> byId(UUID id) {
        return query.byId(id);
    }

    @Transactional(readOnly = true)
    public List<Audit> byIds(Collection<UUID> ids) {
        return query.byIds(ids);
    }

    /**
     * A page of rounds, latest year first.
     *
     * @throws Refused {@code OUT_OF_RANGE}: {@code first} is not 1 to 100; {@code INVALID_CURSOR}; {@code TOO_MANY} in the filter
     */
    @Transactional(readOnly = true)
    public Page<Audit> page(AuditFilter filter, int first, @Nullable String after) {
        Refused.ifAny(Checks.refusals(Checks.page(first)));
        filter.check();
        return query.page(filter, due(filter), first, after);
    }

    @Transactional(readOnly = true)
    public int total(AuditFilter filter) {
        filter.check();
        return query.total(filter, due(filter));
    }

    private Map<RuleCode, Set<LocalDate>> due(AuditFilter filter) {
        if (filter.due() == null) {
            return Map.of();
        }
        var due = deadlines().publications(query.publications(), filter.due());
        if (filter.rule() != null) {
            due.keySet().retainAll(Set.of(filter.rule()));
        }
        return due;
    }

    /** Of each city how many rounds have each deadline overdue, and how many within 30 days. */
    @Transactional(readOnly = true)
    public List<DueCount> dueCounts() {
        var deadlines = deadlines();
        var publications = query.publications();
        return query.dueCounts(
                deadlines.publications(publications, Standing.OVERDUE),
                deadlines.publications(publications, Standing.SOON));
    }

    private AuditDeadlines deadlines() {
        return new AuditDeadlines(rules.book(), LocalDate.now(clock));
    }

    /** Of each round its deadlines in the order of the law; rules and calendar are read once. */
    @Transactional(readOnly = true)
    public Map<Audit, List<AuditDeadline>> deadlines(Collection<Audit> audits) {
        var deadlines = deadlines();
        return audits.stream().distinct().collect(Collectors.toMap(audit -> audit, deadlines::of));
    }

    /** Of each round what happened and what is due, in one order. */
    @Transactional(readOnly = true)
    public Map<Audit, List<TimelineEntry>> timelines(Collection<Audit> audits) {
        var deadlines = deadlines();
        var phases = phases(audits.stream().map(Audit::id).toList());
        return audits.stream()
                .distinct()
                .collect(Collectors.toMap(
                        audit -> audit,
                        audit -> Timeline.of(audit, phases.getOrDefault(audit.id(), List.of()), deadlines.of(audit))));
    }

    @Transactional(readOnly = true)
    public Map<UUID, Disclosure> disclosures(Collection<UUID> auditIds) {
        return parts.disclosures(auditIds);
    }

    @Transactional(readOnly = true)
    public Map<UUID, List<FinishedPhase>> phases(Collection<UUID> auditIds) {
        return parts.phases(auditIds);
    }

    @Transactional(readOnly = true)
    public Map<UUID, List<AuditOption>> options(Collection<UUID> auditIds) {
        return parts.options(auditIds);
    }

    @Transactional(readOnly = true)
    public Map<UUID, List<AuditResult>> results(Collection<UUID> auditIds) {
        return parts.results(auditIds);
    }

    @Transactional(readOnly = true)
    public Map<UUID, List<AuditFile>> files(Collection<UUID> auditIds) {
        return parts.files(auditIds);
    }

    /** What the rounds of a year, or of all, are to reach and have reached, by year, city, industry and indicator. */
    @Transactional(readOnly = true)
    public List<ResultSum> sums(@Nullable Integer year, @Nullable String jurisdictionCode) {
        return parts.sums(year, jurisdictionCode);
    }

    /**
     * Begins the round of each enterprise of a list, within its publication; the journal's chains are held by then.
     *
     * @throws Refused {@code CANNOT_BE_LISTED}: one of them has an open round by now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize(Permission.MAY_DECIDE_LISTS)
    public void announce(List<Announcement> all, int year, LocalDate on) {
        try {
            repository.announce(all, year, on);
        } catch (DuplicateKeyException _) {
            throw new Refused(RefusalCode.CANNOT_BE_LISTED);
        }
        var announced = new Announced(year, on);
        all.stream()
                .collect(groupingBy(Announcement::jurisdictionCode))
                .forEach((city, some) -> journal.appendAll(
                        new JournalAct(city, "audit.announce", "enterprise", null, RULE),
                        some.stream()
                                .map(one -> new Change(one.enterpriseId(), null, announced))
                                .toList()));
    }

    /** What the trail keeps of an announcement. */
    private record Announced(int year, LocalDate announcedOn) {}

    /**
     * The enterprise begins, itself or with a consultancy (审核办法 art. 12, 15, 16).
     *
     * @throws Refused {@code WRONG_STATE}; {@code REQUIRED}; {@code OUT_OF_RANGE} the day; {@code BARRED} the consultancy
     */
    @Transactional
    @PreAuthorize(Permission.MAY_BEGIN_AUDITS)
    public void begin(UUID id, @Nullable AuditMode mode, @Nullable UUID consultancyId, @Nullable LocalDate on) {
        var audit = trail.locked(id).beginnable();
        Refused.ifAny(Checks.refusals(
                mode == null ? Checks.required("mode", null, 1) : null,
                mode == AuditMode.CONSULTANCY && consultancyId == null
                        ? Checks.required("consultancyId", null, 1)
                        : null,
                mode == AuditMode.CONSULTANCY && consultancyId != null
                        ? consultancies.refusal("consultancyId", consultancyId)
                        : null,
                Checks.between("startedOn", on, audit.announcedOn(), LocalDate.now(clock))));
        var by = mode == AuditMode.CONSULTANCY ? consultancyId : null;
        var day = Objects.requireNonNull(on);
        repository.begin(audit, day, Objects.requireNonNull(mode), by);
        trail.append(audit, "audit.begin", null, null, new Begun(mode, by, day));
    }

    /** What the trail keeps of a beginning. */
    private record Begun(AuditMode mode, @Nullable UUID consultancyId, LocalDate startedOn) {}

    /**
     * Lets a round stand still.
     *
     * @throws Refused {@code WRONG_STATE}; {@code REQUIRED} a reason
     */
    @Transactional
    @PreAuthorize(Permission.MAY_STEER_AUDITS)
    public void suspend(UUID id, @Nullable String reason) {
        move(trail.locked(id).suspendable(), AuditState.SUSPENDED, "audit.suspend", reason);
    }

    /** @throws Refused {@code WRONG_STATE}; {@code REQUIRED} a reason */
    @Transactional
    @PreAuthorize(Permission.MAY_STEER_AUDITS)
    public void resume(UUID id, @Nullable String reason) {
        var audit = trail.locked(id).resumable();
        move(audit, audit.resumed(), "audit.resume", reason);
    }

    /**
     * Takes a round back that should not have been, or whose enterprise is no more.
     *
     * @throws Refused {@code WRONG_STATE}; {@code REQUIRED} a reason
     */
    @Transactional
    @PreAuthorize(Permission.MAY_STEER_AUDITS)
    public void withdraw(UUID id, @Nullable String reason) {
        move(trail.locked(id).endable(), AuditState.WITHDRAWN, "audit.withdraw", reason);
    }

    /**
     * Ends a round without acceptance.
     *
     * @throws Refused {@code WRONG_STATE}; {@code REQUIRED} a reason
     */
    @Transactional
    @PreAuthorize(Permission.MAY_STEER_AUDITS)
    public void close(UUID id, @Nullable String reason) {
        move(trail.locked(id).endable(), AuditState.CLOSED, "audit.close", reason);
    }

    private void move(Audit audit, AuditState state, String action, @Nullable String reason) {
        Refused.ifAny(Checks.refusals(Checks.reason(reason)));
        if (state.isOpen()) {
            repository.move(audit, state);
        } else {
            repository.end(audit, state, LocalDate.now(clock));
        }
        trail.append(audit, action, Texts.trimToNull(reason), new State(audit.state()), new State(state));
    }

    /** What the trail keeps of a change of state. */
    record State(AuditState state) {}
}
