package cn.qingshen.plan;

import cn.qingshen.account.Asker;
import cn.qingshen.account.Permission;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Page;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.common.Texts;
import cn.qingshen.file.FileService;
import cn.qingshen.file.StoredFile;
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
import org.springframework.transaction.annotation.Transactional;

/**
 * The yearly lists' door for reading them and for the city, which drafts and submits (plan 3.2); {@link ListDecisionService} is the
 * province's. Refusals are {@link Refused}.
 */
@Service
@PreAuthorize(Permission.MAY_READ_LISTS)
public class AnnualListService {

    private static final int FIRST_YEAR = 2004;
    private static final int MOST_FILES = 20;

    private final AnnualListQuery query;
    private final AnnualListRepository repository;
    private final ListTrail trail;
    private final RuleService rules;
    private final FileService files;
    private final ListMessages messages;
    private final Clock clock;

    AnnualListService(
            AnnualListQuery query,
            AnnualListRepository repository,
            ListTrail trail,
            RuleService rules,
            FileService files,
            ListMessages messages,
            Clock clock) {
        this.query = query;
        this.repository = repository;
        this.trail = trail;
        this.rules = rules;
        this.files = files;
        this.messages = messages;
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

    /** @param number 0: the main list; 1, 2 …: supplementary ones */
    @Transactional(readOnly = true)
    public Optional<AnnualList> of(int year, String jurisdictionCode, int number) {
        return query.lists(year, jurisdictionCode).stream()
                .filter(list -> list.number() == number)
                .findFirst();
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
        trail.hold(List.of(city));
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
        trail.append(city, id, "list.draft", null, null, new Drafted(year, proposals.size()));
        return id;
    }

    /** What the trail keeps of a draft. */
    private record Drafted(int year, int proposed) {}

    /**
     * Puts an enterprise of the city on its list.
     *
     * @throws Refused {@code WRONG_STATE}; {@code ALREADY_ON_LIST}; {@code CANNOT_BE_LISTED}: not on the register, on another
     *     list, or its audit is open; {@code REQUIRED} a reason
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_LISTS)
    public void add(UUID listId, UUID enterpriseId, @Nullable String reason) {
        var list = trail.locked(listId).editable();
        Refused.ifAny(Checks.refusals(Checks.reason(reason)));
        if (query.item(listId, enterpriseId).isPresent()) {
            throw new Refused(RefusalCode.ALREADY_ON_LIST);
        }
        var candidate = query.candidate(enterpriseId, list.jurisdictionCode())
                .orElseThrow(() -> new Refused(RefusalCode.CANNOT_BE_LISTED));
        var why = Objects.requireNonNull(Texts.trimToNull(reason));
        repository.put(
                listId, list.jurisdictionCode(), List.of(new Proposal(candidate, ListingReason.ADDED, null)), why);
        trail.append(list, "list.add", why, null, new Of(item(listId, enterpriseId, true)));
    }

    /** What the trail keeps of an enterprise on a list. */
    private record Of(UUID enterpriseId, String enterpriseName) {

        Of(AnnualListItem item) {
            this(item.enterpriseId(), item.name());
        }
    }

    /**
     * Takes an enterprise off the list; it stays in sight there, with the reason.
     *
     * @throws Refused {@code WRONG_STATE}; {@code NOT_ON_LIST}; {@code REQUIRED} a reason
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_LISTS)
    public void drop(UUID listId, UUID enterpriseId, @Nullable String reason) {
        var list = trail.locked(listId).editable();
        Refused.ifAny(Checks.refusals(Checks.reason(reason)));
        var item = item(listId, enterpriseId, true);
        var why = Objects.requireNonNull(Texts.trimToNull(reason));
        repository.drop(item.id(), why);
        trail.append(list, "list.drop", why, null, new Of(item));
    }

    /**
     * Puts back what was taken off.
     *
     * @throws Refused {@code WRONG_STATE}; {@code NOT_ON_LIST}: it was not taken off this list; {@code CANNOT_BE_LISTED}: as in
     *     {@link #add}
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_LISTS)
    public void restore(UUID listId, UUID enterpriseId) {
        var list = trail.locked(listId).editable();
        var item = item(listId, enterpriseId, false);
        if (query.candidate(enterpriseId, list.jurisdictionCode()).isEmpty()) {
            throw new Refused(RefusalCode.CANNOT_BE_LISTED);
        }
        repository.drop(item.id(), null);
        trail.append(list, "list.restore", null, null, new Of(item));
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
        var list = trail.locked(listId).editable();
        if (list.version() != version) {
            throw new Refused(RefusalCode.CHANGED_BY_ANOTHER);
        }
        Refused.ifAny(plan.check());
        if (!plan.says(list.plan())) {
            repository.plan(list, plan);
            trail.append(list, "list.plan", null, list.plan(), plan);
        }
    }

    /** Of each list the files of its plan, in the order in which they were attached. */
    @Transactional(readOnly = true)
    public Map<UUID, List<ListFile>> files(Collection<UUID> listIds) {
        return query.files(listIds);
    }

    /**
     * Puts a file to the implementation plan.
     *
     * @throws Refused {@code WRONG_STATE}; {@code FILE_NOT_FOUND}; {@code TOO_MANY}
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_LISTS)
    public void attach(UUID listId, UUID fileId) {
        var list = trail.locked(listId).editable();
        Refused.ifAny(Checks.refusals(files.refusal("fileId", fileId)));
        var attached = query.files(List.of(listId)).getOrDefault(listId, List.of());
        if (attached.stream().noneMatch(file -> file.fileId().equals(fileId))) {
            if (attached.size() >= MOST_FILES) {
                throw new Refused(RefusalCode.TOO_MANY, MOST_FILES);
            }
            repository.attach(list, fileId);
            trail.append(list, "list.attach", null, null, attached(fileId));
        }
    }

    /** What the trail keeps of a file. */
    private record Attached(UUID fileId, @Nullable String fileName) {}

    private Attached attached(UUID fileId) {
        return new Attached(fileId, files.byId(fileId).map(StoredFile::name).orElse(null));
    }

    /**
     * Takes a file of the plan away again; the trail keeps that it was there.
     *
     * @throws Refused {@code WRONG_STATE}; {@code FILE_NOT_FOUND}: it is not attached; {@code REQUIRED} a reason
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_LISTS)
    public void detach(UUID listId, UUID fileId, @Nullable String reason) {
        var list = trail.locked(listId).editable();
        Refused.ifAny(Checks.refusals(Checks.reason(reason)));
        if (!repository.detach(listId, fileId)) {
            throw new Refused(List.of(Refusal.of(RefusalCode.FILE_NOT_FOUND, "fileId")));
        }
        trail.append(list, "list.detach", Texts.trimToNull(reason), null, attached(fileId));
    }

    /**
     * Hands the list and its plan to the province.
     *
     * @throws Refused {@code WRONG_STATE}; {@code EMPTY_LIST}; {@code REQUIRED} parts of the plan; {@code UNLISTABLE} enterprises
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_LISTS)
    public void submit(UUID listId) {
        var list = trail.locked(listId).submittable();
        Refused.ifAny(Unlistable.refusals(query.unlistable(listId)));
        trail.move(list, ListState.SUBMITTED, "list.submit", null);
        messages.submitted(list);
    }
}
