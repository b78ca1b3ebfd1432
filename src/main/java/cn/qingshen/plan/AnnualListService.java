package cn.qingshen.plan;

import cn.qingshen.account.Asker;
import cn.qingshen.account.Permission;
import cn.qingshen.audit.Announcement;
import cn.qingshen.audit.AuditService;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Page;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.common.Texts;
import cn.qingshen.enterprise.EnterpriseService;
import cn.qingshen.journal.JournalAct;
import cn.qingshen.journal.JournalService;
import cn.qingshen.journal.JournalService.Change;
import cn.qingshen.rule.RuleService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The yearly lists' only door: the city drafts and submits, the province returns or approves, and publishes (plan 3.2). Refusals
 * are {@link Refused}.
 */
@Service
@PreAuthorize(Permission.MAY_READ_LISTS)
public class AnnualListService {

    private static final String RULE = "甘肃省清洁生产审核实施方案三（二）";
    private static final int FIRST_YEAR = 2004;
    private static final int LONGEST_NUMBER = 100;

    private final AnnualListQuery query;
    private final AnnualListRepository repository;
    private final EnterpriseService enterprises;
    private final AuditService audits;
    private final RuleService rules;
    private final JournalService journal;
    private final ListMessages messages;
    /** What others see of an act before it ends. */
    private final TransactionTemplate apart;

    private final Clock clock;

    AnnualListService(
            AnnualListQuery query,
            AnnualListRepository repository,
            EnterpriseService enterprises,
            AuditService audits,
            RuleService rules,
            JournalService journal,
            ListMessages messages,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.query = query;
        this.repository = repository;
        this.enterprises = enterprises;
        this.audits = audits;
        this.rules = rules;
        this.journal = journal;
        this.messages = messages;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** All lists of a year that whoever asks may see. */
    @Transactional(readOnly = true)
    public List<AnnualList> lists(int year, @Nullable String jurisdictionCode) {
        return query.lists(year, jurisdictionCode);
    }

    /** The years that have a list, latest first. */
    @Transactional(readOnly = true)
    public List<Integer> years() {
        return query.years();
    }

    /** The list of a year that the city of whoever asks still has to bring to its publication. */
    @Transactional(readOnly = true)
    public Optional<AnnualList> unpublished(int year) {
        return query.lists(year, Asker.require().jurisdiction()).stream()
                .filter(list -> list.state() != ListState.PUBLISHED)
                .findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<AnnualList> byId(UUID id) {
        return query.byId(id);
    }

    /**
     * The same page of each list's enterprises, those taken off too for whoever may see them.
     *
     * @throws Refused {@code OUT_OF_RANGE}: {@code first} is not 1 to 100; {@code INVALID_CURSOR}
     */
    @Transactional(readOnly = true)
    public Map<UUID, Page<AnnualListItem>> items(Collection<UUID> listIds, int first, @Nullable String after) {
        Refused.ifAny(Checks.refusals(Checks.page(first)));
        return query.items(listIds, first, after);
    }

    @Transactional(readOnly = true)
    public Optional<AnnualListItem> item(UUID id) {
        return query.item(id);
    }

    /**
     * Begins the city's list for a year with the enterprises that the rules propose; behind a published one a supplementary list.
     *
     * @throws Refused {@code OUT_OF_RANGE}: the year; {@code LIST_EXISTS}: one of that year is not published yet
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_LISTS)
    public UUID draft(int year) {
        var latest = LocalDate.now(clock).getYear() + 1;
        if (year < FIRST_YEAR || year > latest) {
            throw new Refused(List.of(Refusal.of(RefusalCode.OUT_OF_RANGE, "year", FIRST_YEAR, latest)));
        }
        var city = Objects.requireNonNull(Asker.require().jurisdiction());
        journal.hold(List.of(city));
        if (query.isAnyUnpublished(year, city)) {
            throw new Refused(RefusalCode.LIST_EXISTS);
        }
        var isSupplementary = !query.lists(year, city).isEmpty();
        var proposals = new Proposer(year, rules.book())
                .propose(query.candidates(city)).stream()
                        .filter(proposal -> !isSupplementary || proposal.reason() == ListingReason.EXCEEDS)
                        .toList();
        var id = repository.add(year, city);
        repository.put(id, city, proposals, null);
        journal.append(act(city, "list.draft", null), new Change(id, null, new Drafted(year, proposals.size())));
        return id;
    }

    /** What the trail keeps of a draft. */
    private record Drafted(int year, int proposed) {}

    /**
     * Puts an enterprise of the city on its list.
     *
     * @throws Refused {@code WRONG_STATE}; {@code ALREADY_ON_LIST}; {@code CANNOT_BE_LISTED}: not on the register, or its audit is
     *     open; {@code REQUIRED} a reason
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_LISTS)
    public void add(UUID listId, UUID enterpriseId, @Nullable String reason) {
        var list = locked(listId).editable();
        Refused.ifAny(Checks.refusals(Checks.reason(reason)));
        if (query.item(listId, enterpriseId).isPresent()) {
            throw new Refused(RefusalCode.ALREADY_ON_LIST);
        }
        var candidate = query.candidate(enterpriseId, list.jurisdictionCode())
                .orElseThrow(() -> new Refused(RefusalCode.CANNOT_BE_LISTED));
        var why = Objects.requireNonNull(Texts.trimToNull(reason));
        repository.put(
                listId, list.jurisdictionCode(), List.of(new Proposal(candidate, ListingReason.ADDED, null)), why);
        journal.append(act(list.jurisdictionCode(), "list.add", why), new Change(listId, null, new Of(enterpriseId)));
    }

    /** What the trail keeps of an enterprise on a list. */
    private record Of(UUID enterpriseId) {}

    /**
     * Takes an enterprise off the list; it stays in sight there, with the reason.
     *
     * @throws Refused {@code WRONG_STATE}; {@code NOT_ON_LIST}; {@code REQUIRED} a reason
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_LISTS)
    public void drop(UUID listId, UUID enterpriseId, @Nullable String reason) {
        var list = locked(listId).editable();
        Refused.ifAny(Checks.refusals(Checks.reason(reason)));
        var item = item(listId, enterpriseId, true);
        var why = Objects.requireNonNull(Texts.trimToNull(reason));
        repository.drop(item.id(), why);
        journal.append(act(list.jurisdictionCode(), "list.drop", why), new Change(listId, null, new Of(enterpriseId)));
    }

    /**
     * Puts back what was taken off.
     *
     * @throws Refused {@code WRONG_STATE}; {@code NOT_ON_LIST}: it was not taken off this list
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_LISTS)
    public void restore(UUID listId, UUID enterpriseId) {
        var list = locked(listId).editable();
        repository.drop(item(listId, enterpriseId, false).id(), null);
        journal.append(
                act(list.jurisdictionCode(), "list.restore", null), new Change(listId, null, new Of(enterpriseId)));
    }

    private AnnualListItem item(UUID listId, UUID enterpriseId, boolean isListed) {
        return query.item(listId, enterpriseId)
                .filter(item -> (item.dropReason() == null) == isListed)
                .orElseThrow(() -> new Refused(RefusalCode.NOT_ON_LIST));
    }

    /**
     * Writes the implementation plan; it may be incomplete until the list is submitted.
     *
     * @throws Refused {@code WRONG_STATE}; {@code CHANGED_BY_ANOTHER}; or a part of the plan is at fault
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_LISTS)
    public void plan(UUID listId, int version, ImplementationPlan typed) {
        var plan = typed.normalised();
        var list = locked(listId).editable();
        if (list.version() != version) {
            throw new Refused(RefusalCode.CHANGED_BY_ANOTHER);
        }
        Refused.ifAny(plan.check());
        if (!plan.equals(list.plan())) {
            repository.plan(list, plan);
            journal.append(act(list.jurisdictionCode(), "list.plan", null), new Change(listId, list.plan(), plan));
        }
    }

    /**
     * Hands the list and its plan to the province.
     *
     * @throws Refused {@code WRONG_STATE}; {@code EMPTY_LIST}; {@code REQUIRED} parts of the plan
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_LISTS)
    public void submit(UUID listId) {
        var list = locked(listId).submittable();
        move(list, ListState.SUBMITTED, "list.submit", null);
        messages.submitted(list);
    }

    /**
     * Gives a list back to the city.
     *
     * @param remarks what is wrong with single enterprises of it
     * @throws Refused {@code WRONG_STATE}; {@code REQUIRED} a reason; {@code TOO_LONG} a remark
     */
    @Transactional
    @PreAuthorize(Permission.MAY_DECIDE_LISTS)
    public void giveBack(UUID listId, @Nullable String reason, Map<UUID, String> remarks) {
        var list = locked(listId).decidable();
        Refused.ifAny(Checks.refusals(Checks.reason(reason)));
        Refused.ifAny(remarks.entrySet().stream()
                .flatMap(
                        one -> Checks.refusals(
                                Checks.required("remarks." + one.getKey(), one.getValue(), Checks.LONGEST_REASON))
                                .stream())
                .toList());
        var why = Objects.requireNonNull(Texts.trimToNull(reason));
        repository.remark(listId, remarks);
        move(list, ListState.RETURNED, "list.return", why);
        messages.returned(list, why);
    }

    /**
     * Agrees to a list; it waits for the publication.
     *
     * @throws Refused {@code WRONG_STATE}; {@code TOO_LONG} the remark
     */
    @Transactional
    @PreAuthorize(Permission.MAY_DECIDE_LISTS)
    public void approve(UUID listId, @Nullable String remark) {
        var list = locked(listId).decidable();
        Refused.ifAny(Checks.refusals(Checks.text("reason", remark, Checks.LONGEST_REASON)));
        repository.remark(listId, Map.of());
        move(list, ListState.APPROVED, "list.approve", Texts.trimToNull(remark));
        messages.approved(list);
    }

    private void move(AnnualList list, ListState state, String action, @Nullable String remark) {
        repository.move(list, state, state == ListState.SUBMITTED ? list.remark() : remark);
        journal.append(
                act(list.jurisdictionCode(), action, remark),
                new Change(list.id(), new State(list.state()), new State(state)));
    }

    /** What the trail keeps of a change of state. */
    private record State(ListState state) {}

    /**
     * Publishes all approved lists of a year at once: they never change again, and each enterprise's audit begins.
     *
     * @param documentNumber such as 甘环发〔2027〕1号
     * @throws Refused {@code NOTHING_APPROVED}; {@code REQUIRED}; {@code DATE_IN_FUTURE}
     */
    @Transactional
    @PreAuthorize(Permission.MAY_DECIDE_LISTS)
    public void publish(int year, @Nullable String documentNumber, @Nullable LocalDate on) {
        Refused.ifAny(
                Checks.refusals(Checks.required("documentNumber", documentNumber, LONGEST_NUMBER), publicationDay(on)));
        var number = Objects.requireNonNull(Texts.trimToNull(documentNumber));
        var day = Objects.requireNonNull(on);
        var lists = lockedApproved(year);
        var total = lists.stream().mapToInt(AnnualList::enterprises).sum();
        var done = 0;
        for (var list : lists) {
            var progress = new PublicationProgress(done, total);
            apart.executeWithoutResult(_ -> repository.setProgress(year, progress));
            publish(list, number, day);
            done += list.enterprises();
        }
        repository.setProgress(year, new PublicationProgress(total, total));
    }

    private void publish(AnnualList list, String documentNumber, LocalDate on) {
        var listed = query.listed(list.id());
        audits.announce(listed, list.year(), on);
        enterprises.publish(listed.stream().map(Announcement::enterpriseId).toList(), on);
        repository.publish(list, documentNumber, on);
        journal.append(
                act(list.jurisdictionCode(), "list.publish", null),
                new Change(list.id(), null, new Published(documentNumber, on)));
        messages.published(list, listed, documentNumber);
    }

    /** How far the publication of a year's lists has come that runs, or ran last; for whoever watches it meanwhile. */
    @Transactional(readOnly = true)
    public Optional<PublicationProgress> publicationProgress(int year) {
        return query.progress(year);
    }

    private @Nullable Refusal publicationDay(@Nullable LocalDate on) {
        var today = LocalDate.now(clock);
        if (on == null) {
            return Refusal.of(RefusalCode.REQUIRED, "publishedOn");
        }
        return on.isAfter(today) ? Refusal.of(RefusalCode.DATE_IN_FUTURE, "publishedOn", today) : null;
    }

    /** What is approved by the time that it is held; what is approved later waits for the next publication. */
    private List<AnnualList> lockedApproved(int year) {
        var seen = approved(year);
        var ids = seen.stream().map(AnnualList::id).toList();
        journal.hold(seen.stream().map(AnnualList::jurisdictionCode).toList());
        repository.lock(ids);
        var lists =
                approved(year).stream().filter(list -> ids.contains(list.id())).toList();
        if (lists.isEmpty()) {
            throw new Refused(RefusalCode.NOTHING_APPROVED);
        }
        return lists;
    }

    private List<AnnualList> approved(int year) {
        return query.lists(year, null).stream()
                .filter(list -> list.state() == ListState.APPROVED)
                .toList();
    }

    /** What the trail keeps of a publication. */
    private record Published(String documentNumber, LocalDate publishedOn) {}

    /** The list as it is now, held still until the transaction ends. */
    private AnnualList locked(UUID id) {
        var city =
                query.byId(id).map(AnnualList::jurisdictionCode).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        journal.hold(List.of(city));
        repository.lock(List.of(id));
        return query.byId(id).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    private static JournalAct act(String city, String action, @Nullable String reason) {
        return new JournalAct(city, action, "annualList", reason, RULE);
    }
}
