package cn.qingshen.enterprise;

import cn.qingshen.account.Asker;
import cn.qingshen.account.Permission;
import cn.qingshen.common.Checks;
import cn.qingshen.common.CreditCode;
import cn.qingshen.common.Page;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.common.Texts;
import cn.qingshen.enterprise.EnterpriseCounts.Dimension;
import cn.qingshen.enterprise.EnterpriseDetail.EntryWithEvidence;
import cn.qingshen.enterprise.EnterpriseRepository.Correction;
import cn.qingshen.enterprise.EnterpriseRepository.Entering;
import cn.qingshen.journal.JournalAct;
import cn.qingshen.journal.JournalEntry;
import cn.qingshen.journal.JournalService;
import cn.qingshen.journal.JournalService.Change;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register's only door: who may do what, in one transaction with its trail. Refusals are {@link Refused}. */
@Service
@PreAuthorize(Permission.MAY_READ_REGISTER)
public class EnterpriseService {

    /** Law on the Promotion of Cleaner Production 清洁生产促进法 article 27; plan 3.1. */
    private static final String REGISTER_RULE = "清洁生产促进法第二十七条";

    private final EnterpriseQuery query;
    private final EnterpriseCountQuery counts;
    private final EnterpriseRepository repository;
    private final FactsRules factsRules;
    private final EntryRules entryRules;
    private final JournalService journal;
    private final Clock clock;

    EnterpriseService(
            EnterpriseQuery query,
            EnterpriseCountQuery counts,
            EnterpriseRepository repository,
            FactsRules factsRules,
            EntryRules entryRules,
            JournalService journal,
            Clock clock) {
        this.query = query;
        this.counts = counts;
        this.repository = repository;
        this.factsRules = factsRules;
        this.entryRules = entryRules;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A page of enterprises with only the columns asked for.
     *
     * @param columns names of {@link Enterprise}'s components
     * @throws Refused {@code OUT_OF_RANGE}: {@code first} is not 1 to 100; {@code INVALID_CURSOR}; or the filter is refused
     */
    @Transactional(readOnly = true)
    public Page<Enterprise> page(
            EnterpriseFilter filter, EnterpriseOrder order, int first, @Nullable String after, Set<String> columns) {
        checkPage(filter, first);
        return query.page(filter, order, first, after, columns);
    }

    /** A page of lines for the register's own page; refusals as {@link #page}. */
    @Transactional(readOnly = true)
    public Page<EnterpriseListItem> list(
            EnterpriseFilter filter, EnterpriseOrder order, int first, @Nullable String after) {
        checkPage(filter, first);
        return query.list(filter, order, first, after);
    }

    private static void checkPage(EnterpriseFilter filter, int first) {
        Refused.ifAny(Checks.refusals(Checks.page(first)));
        filter.check();
    }

    /** How many a list has in all; of an order that only some enterprises have a place in, only those. */
    @Transactional(readOnly = true)
    public int total(EnterpriseFilter filter, EnterpriseOrder order) {
        filter.check();
        return counts.total(filter, order);
    }

    /** The same, by what they have. */
    @Transactional(readOnly = true)
    public EnterpriseCounts counts(EnterpriseFilter filter, EnterpriseOrder order, Set<Dimension> dimensions) {
        filter.check();
        return counts.by(filter, order, dimensions);
    }

    @Transactional(readOnly = true)
    public List<Enterprise> byIds(Collection<UUID> ids, Set<String> columns) {
        return query.byIds(ids, columns);
    }

    @Transactional(readOnly = true)
    public Optional<Enterprise> byCreditCode(String creditCode, Set<String> columns) {
        var code = CreditCode.normalise(creditCode);
        return CreditCode.isValid(code) ? query.byCreditCode(code, columns) : Optional.empty();
    }

    @Transactional(readOnly = true)
    public Map<UUID, List<RegisterEntry>> entries(Collection<UUID> enterpriseIds) {
        return query.entries(enterpriseIds);
    }

    @Transactional(readOnly = true)
    public Map<UUID, List<Evidence>> evidence(Collection<UUID> entryIds) {
        return query.evidence(entryIds);
    }

    @Transactional(readOnly = true)
    public Map<UUID, List<FormerName>> formerNames(Collection<UUID> enterpriseIds) {
        return query.formerNames(enterpriseIds);
    }

    @Transactional(readOnly = true)
    public Map<UUID, Contact> contacts(Collection<UUID> enterpriseIds) {
        return query.contacts(enterpriseIds).stream()
                .collect(Collectors.toMap(Contact::enterpriseId, contact -> contact));
    }

    /** One enterprise whole; empty: there is none, or not for whoever asks. */
    @Transactional(readOnly = true)
    public Optional<EnterpriseDetail> detail(UUID id) {
        return query.byIds(List.of(id), EnterpriseReader.ALL).stream()
                .findFirst()
                .map(this::detail);
    }

    private EnterpriseDetail detail(Enterprise enterprise) {
        var ids = List.of(enterprise.id());
        var entries = query.entries(ids).getOrDefault(enterprise.id(), List.of());
        var evidence = query.evidence(entries.stream().map(RegisterEntry::id).toList());
        return new EnterpriseDetail(
                enterprise.id(),
                enterprise.version(),
                enterprise.facts(query.contacts(ids).stream().findFirst().orElse(null)),
                query.formerNames(ids).getOrDefault(enterprise.id(), List.of()),
                enterprise.publishedOn(),
                enterprise.mergedInto(),
                entries.stream()
                        .map(entry -> new EntryWithEvidence(entry, evidence.getOrDefault(entry.id(), List.of())))
                        .toList());
    }

    /** What happened to an enterprise, latest first. */
    @Transactional(readOnly = true)
    public List<JournalEntry> timeline(UUID id) {
        return journal.latest(id, Checks.LONGEST_PAGE);
    }

    /**
     * Adds an enterprise; it is not on the register until it is entered.
     *
     * @throws Refused for each fact at fault; {@code DUPLICATE_CREDIT_CODE} when the jurisdiction already has this code
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_REGISTER)
    public UUID add(EnterpriseFacts typed) {
        var facts = factsRules.normalise(typed);
        Refused.ifAny(factsRules.check(facts, Asker.require()));
        var id = repository.add(List.of(facts)).values().stream().findFirst().orElseThrow(EnterpriseService::duplicate);
        journal.append(act(facts.jurisdictionCode(), "enterprise.add", null), new Change(id, null, facts));
        return id;
    }

    private static Refused duplicate() {
        return new Refused(List.of(Refusal.of(RefusalCode.DUPLICATE_CREDIT_CODE, "creditCode")));
    }

    /**
     * Corrects the facts; how they were before stays in the history.
     *
     * @param version the version that the correction was made from
     * @throws Refused {@code CHANGED_BY_ANOTHER} when it is not the present one; {@code JURISDICTION_FIXED}; or a fact is at fault
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_REGISTER)
    public void correct(UUID id, int version, EnterpriseFacts typed, @Nullable String reason) {
        var present = locked(id);
        if (present.version() != version) {
            throw new Refused(RefusalCode.CHANGED_BY_ANOTHER);
        }
        var facts = factsRules.normalise(typed);
        Refused.ifAny(checkCorrection(id, present.facts(), facts, reason));
        if (facts.equals(present.facts())) {
            return;
        }
        if (!facts.name().equals(present.facts().name())) {
            addFormerName(present, present.facts().name());
        }
        try {
            repository.correct(List.of(new Correction(id, version, facts)));
        } catch (DuplicateKeyException _) {
            // Somebody else took the code after it was looked for.
            throw duplicate();
        }
        journal.append(
                act(facts.jurisdictionCode(), "enterprise.correct", reason), new Change(id, present.facts(), facts));
    }

    private void addFormerName(EnterpriseDetail enterprise, String name) {
        repository.addFormerNames(
                Map.of(enterprise.id(), name),
                Map.of(enterprise.id(), enterprise.facts().jurisdictionCode()));
    }

    private List<Refusal> checkCorrection(
            UUID id, EnterpriseFacts before, EnterpriseFacts after, @Nullable String reason) {
        if (!after.jurisdictionCode().equals(before.jurisdictionCode())) {
            return List.of(Refusal.of(RefusalCode.JURISDICTION_FIXED, "jurisdictionCode"));
        }
        var refusals = Stream.concat(
                        factsRules.check(after, Asker.require()).stream(), Stream.ofNullable(Checks.reason(reason)))
                .toList();
        // Only what passed the rules is fit to be looked for.
        return refusals.isEmpty() && repository.creditCodeIsTaken(after.creditCode(), after.jurisdictionCode(), id)
                ? duplicate().refusals()
                : refusals;
    }

    /**
     * Puts an enterprise on the register (plan 3.1).
     *
     * @throws Refused {@code ALREADY_ON_REGISTER}, {@code DATE_OVERLAPS_ENTRY}, or something of the input is at fault
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_REGISTER)
    public void enter(UUID id, EnterInput typed) {
        var input = typed.normalised();
        var present = locked(id);
        var earlier = present.entries().stream().map(EntryWithEvidence::entry).toList();
        Refused.ifAny(entryRules.checkEnter(input, earlier));
        var jurisdiction = present.facts().jurisdictionCode();
        repository.enter(List.of(new Entering(id, jurisdiction, input)));
        journal.append(act(jurisdiction, "register.enter", input.reason()), new Change(id, null, input));
    }

    /**
     * Takes an enterprise off the register (plan 3.1).
     *
     * @throws Refused {@code NOT_ON_REGISTER}, {@code DATE_BEFORE_ENTRY}, or something of the input is at fault
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_REGISTER)
    public void leave(UUID id, LeaveInput typed) {
        var input = typed.normalised();
        var present = locked(id);
        var open = openEntry(present).orElseThrow(() -> new Refused(RefusalCode.NOT_ON_REGISTER));
        Refused.ifAny(entryRules.checkLeave(input, open));
        var jurisdiction = present.facts().jurisdictionCode();
        repository.leave(
                open,
                jurisdiction,
                Objects.requireNonNull(input.leftOn()),
                Objects.requireNonNull(input.reason()),
                input.evidence());
        journal.append(act(jurisdiction, "register.leave", input.reason()), new Change(id, null, input));
    }

    private static Optional<RegisterEntry> openEntry(EnterpriseDetail enterprise) {
        return enterprise.entries().stream()
                .map(EntryWithEvidence::entry)
                .filter(entry -> entry.leftOn() == null)
                .findFirst();
    }

    /**
     * Makes one of two records of the same legal unit the only one. The other stays, marked; its names become former names and
     * its place on the register passes to the one kept.
     *
     * @throws Refused {@code SAME_ENTERPRISE}, {@code MERGED} when one of them already is, or the reason is missing
     */
    @Transactional
    @PreAuthorize(Permission.MAY_MERGE_REGISTER)
    public void merge(UUID keepId, UUID duplicateId, @Nullable String reason) {
        lock(List.of(keepId, duplicateId));
        var keep = present(keepId);
        if (keepId.equals(duplicateId)) {
            throw new Refused(List.of(Refusal.of(RefusalCode.SAME_ENTERPRISE, "duplicateId")));
        }
        var duplicate = present(duplicateId);
        Refused.ifAny(Stream.ofNullable(Checks.reason(reason)).toList());
        var today = LocalDate.now(clock);
        var why = Objects.requireNonNull(reason).strip();
        var jurisdiction = keep.facts().jurisdictionCode();
        openEntry(duplicate).ifPresent(open -> {
            repository.leave(open, duplicate.facts().jurisdictionCode(), today, why, List.of());
            if (openEntry(keep).isEmpty()) {
                var input = new EnterInput(open.bases(), today, List.of(), why);
                repository.enter(List.of(new Entering(keepId, jurisdiction, input)));
            }
        });
        repository.markMerged(duplicateId, duplicate.version(), keepId);
        if (!duplicate.facts().name().equals(keep.facts().name())) {
            addFormerName(keep, duplicate.facts().name());
        }
        repository.takeOverFormerNames(duplicateId, keepId, keep.facts());
        repository.touch(keepId, keep.version());
        Stream.of(keep, duplicate)
                .forEach(one -> journal.append(
                        act(one.facts().jurisdictionCode(), "enterprise.merge", why),
                        new Change(one.id(), null, new Merge(keepId, duplicateId))));
    }

    /** Makes enterprises public from the day on which their list is published; those that are already stay so. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize(Permission.MAY_DECIDE_LISTS)
    public void publish(Collection<UUID> ids, LocalDate on) {
        repository.publish(ids, on);
    }

    /** What the trail keeps of a merge. */
    private record Merge(UUID kept, UUID duplicate) {}

    /** The enterprise as it is now, held still until the transaction ends. */
    private EnterpriseDetail locked(UUID id) {
        lock(List.of(id));
        return present(id);
    }

    private void lock(List<UUID> ids) {
        journal.hold(query.jurisdictions(ids));
        repository.lock(ids);
    }

    private EnterpriseDetail present(UUID id) {
        var present = detail(id).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        if (present.mergedInto() != null) {
            throw new Refused(RefusalCode.MERGED);
        }
        return present;
    }

    static JournalAct act(String jurisdiction, String action, @Nullable String reason) {
        return new JournalAct(jurisdiction, action, "enterprise", Texts.trimToNull(reason), REGISTER_RULE);
    }
}
