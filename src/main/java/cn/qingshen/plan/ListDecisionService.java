package cn.qingshen.plan;

import cn.qingshen.account.Permission;
import cn.qingshen.audit.Announcement;
import cn.qingshen.audit.AuditService;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.common.Texts;
import cn.qingshen.enterprise.EnterpriseService;
import java.time.Clock;
import java.time.LocalDate;
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

/** The province's door to the yearly lists: it returns, approves and publishes (plan 3.2). Refusals are {@link Refused}. */
@Service
@PreAuthorize(Permission.MAY_DECIDE_LISTS)
public class ListDecisionService {

    private static final int FIRST_YEAR = 2004;
    private static final int LONGEST_NUMBER = 100;

    private final AnnualListQuery query;
    private final AnnualListRepository repository;
    private final ListTrail trail;
    private final EnterpriseService enterprises;
    private final AuditService audits;
    private final ListMessages messages;
    /** What others see of an act before it ends. */
    private final TransactionTemplate apart;

    private final Clock clock;

    ListDecisionService(
            AnnualListQuery query,
            AnnualListRepository repository,
            ListTrail trail,
            EnterpriseService enterprises,
            AuditService audits,
            ListMessages messages,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.query = query;
        this.repository = repository;
        this.trail = trail;
        this.enterprises = enterprises;
        this.audits = audits;
        this.messages = messages;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * Gives a list back to the city, also one that was approved and is not published yet.
     *
     * @param from {@code SUBMITTED}, or {@code APPROVED} to take an approval back: whoever decides says what they saw
     * @param remarks what is wrong with single enterprises of it
     * @throws Refused {@code WRONG_STATE}; {@code REQUIRED} a reason; {@code TOO_LONG} a remark; {@code NOT_ON_LIST} who is remarked on
     */
    @Transactional
    public void giveBack(UUID listId, ListState from, @Nullable String reason, Map<UUID, String> remarks) {
        var list = trail.locked(listId).returnable(from);
        Refused.ifAny(Checks.refusals(Checks.reason(reason)));
        Refused.ifAny(remarks.entrySet().stream()
                .flatMap(
                        one -> Checks.refusals(
                                Checks.required("remarks." + one.getKey(), one.getValue(), Checks.LONGEST_REASON))
                                .stream())
                .toList());
        var why = Objects.requireNonNull(Texts.trimToNull(reason));
        if (!query.isAllListed(listId, remarks.keySet())) {
            throw new Refused(List.of(Refusal.of(RefusalCode.NOT_ON_LIST, "remarks")));
        }
        repository.remark(listId, remarks);
        trail.move(list, ListState.RETURNED, "list.return", why, remarks);
        messages.returned(list, why);
    }

    /**
     * Agrees to a list; it waits for the publication.
     *
     * @throws Refused {@code WRONG_STATE}; {@code TOO_LONG} the remark
     */
    @Transactional
    public void approve(UUID listId, @Nullable String remark) {
        var list = trail.locked(listId).decidable();
        Refused.ifAny(Checks.refusals(Checks.text("reason", remark, Checks.LONGEST_REASON)));
        repository.remark(listId, Map.of());
        trail.move(list, ListState.APPROVED, "list.approve", Texts.trimToNull(remark));
        messages.approved(list);
    }

    /**
     * Publishes all approved lists of a year at once: they never change again, and each enterprise's audit begins.
     *
     * @param documentNumber such as 甘环发〔2027〕1号
     * @throws Refused {@code NOTHING_APPROVED}; {@code REQUIRED}; {@code DATE_IN_FUTURE}; {@code DATE_TOO_EARLY}: before the year
     *     that precedes the lists'; {@code UNLISTABLE} enterprises
     */
    @Transactional
    public void publish(int year, @Nullable String documentNumber, @Nullable LocalDate on) {
        Refused.ifAny(Checks.refusals(
                Checks.required("documentNumber", documentNumber, LONGEST_NUMBER), publicationDay(year, on)));
        var number = Objects.requireNonNull(Texts.trimToNull(documentNumber));
        var day = Objects.requireNonNull(on);
        // Before anything is held: whoever waits for that keeps a connection, and this takes a second one.
        apart.executeWithoutResult(_ -> repository.beginProgress(year, enterprises(approved(year))));
        var lists = lockedApproved(year);
        Refused.ifAny(Unlistable.refusals(lists.stream()
                .flatMap(list -> query.unlistable(list.id()).stream())
                .toList()));
        var done = 0;
        for (var list : lists) {
            publish(list, number, day);
            done += list.enterprises();
            repository.setProgress(done);
        }
    }

    private static int enterprises(List<AnnualList> lists) {
        return lists.stream().mapToInt(AnnualList::enterprises).sum();
    }

    private void publish(AnnualList list, String documentNumber, LocalDate on) {
        var listed = query.listed(list.id());
        audits.announce(listed, list.year(), on);
        enterprises.publish(listed.stream().map(Announcement::enterpriseId).toList(), on);
        repository.publish(list, documentNumber, on);
        trail.append(list, "list.publish", null, null, new Published(documentNumber, on));
        messages.published(list, listed, documentNumber);
    }

    /** How far the publication of a year's lists has come that runs, or ran last; for whoever watches it meanwhile. */
    @Transactional(readOnly = true)
    public Optional<PublicationProgress> publicationProgress(int year) {
        return query.progress(year);
    }

    private @Nullable Refusal publicationDay(int year, @Nullable LocalDate on) {
        var today = LocalDate.now(clock);
        var earliest = LocalDate.of(Math.clamp(year - 1, FIRST_YEAR, today.getYear()), 1, 1);
        if (on == null) {
            return Refusal.of(RefusalCode.REQUIRED, "publishedOn");
        }
        if (on.isAfter(today)) {
            return Refusal.of(RefusalCode.DATE_IN_FUTURE, "publishedOn", today);
        }
        return on.isBefore(earliest) ? Refusal.of(RefusalCode.DATE_TOO_EARLY, "publishedOn", earliest) : null;
    }

    /** What is approved by the time that it is held; what is approved later waits for the next publication. */
    private List<AnnualList> lockedApproved(int year) {
        var seen = approved(year);
        var ids = seen.stream().map(AnnualList::id).toList();
        trail.hold(seen.stream().map(AnnualList::jurisdictionCode).toList());
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
}
