package cn.qingshen.expert;

import static java.util.stream.Collectors.toMap;

import cn.qingshen.account.Asker;
import cn.qingshen.account.Permission;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Page;
import cn.qingshen.common.Refused;
import cn.qingshen.journal.JournalEntry;
import cn.qingshen.journal.JournalService;
import cn.qingshen.rule.RuleBook;
import cn.qingshen.rule.RuleCode;
import cn.qingshen.rule.RuleService;
import java.time.Clock;
import java.time.LocalDate;
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
 * The pool's door for whoever reads; {@link ExpertApplicationService} is the one for what an expert is said to be, and
 * {@link ExpertPoolService} the province's.
 */
@Service
@PreAuthorize(Permission.MAY_READ_EXPERTS)
public class ExpertService {

    private final ExpertQuery query;
    private final YearlyReviewQuery reviews;
    private final EntryConditions conditions;
    private final JournalService journal;
    private final RuleService rules;
    private final Clock clock;

    ExpertService(
            ExpertQuery query,
            YearlyReviewQuery reviews,
            EntryConditions conditions,
            JournalService journal,
            RuleService rules,
            Clock clock) {
        this.query = query;
        this.reviews = reviews;
        this.conditions = conditions;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Expert> byIds(Collection<UUID> ids) {
        return query.byIds(ids);
    }

    @Transactional(readOnly = true)
    public Optional<Expert> byId(UUID id) {
        return query.byIds(List.of(id)).stream().findFirst();
    }

    /** Keycloak's ids of those who have an account: whom a message goes to. */
    @Transactional(readOnly = true)
    public Map<UUID, String> subjects(Collection<UUID> ids) {
        return query.subjects(ids);
    }

    /** Whoever asks, as an expert; empty: they are none, or have not applied. */
    @Transactional(readOnly = true)
    public Optional<Expert> own() {
        return query.bySubject(Asker.require().subject());
    }

    /**
     * A page of experts, by name.
     *
     * @throws Refused {@code OUT_OF_RANGE}: {@code first} is not 1 to 100; {@code INVALID_CURSOR}; or the filter is refused
     */
    @Transactional(readOnly = true)
    public Page<Expert> page(ExpertFilter filter, int first, @Nullable String after) {
        Refused.ifAny(Checks.refusals(Checks.page(first)));
        filter.check();
        return query.page(filter, newYear(), first, after);
    }

    @Transactional(readOnly = true)
    public int total(ExpertFilter filter) {
        filter.check();
        return query.total(filter, newYear());
    }

    @Transactional(readOnly = true)
    public Map<UUID, ExpertContact> contacts(Collection<UUID> ids) {
        return query.contacts(ids);
    }

    @Transactional(readOnly = true)
    public Map<UUID, List<Interest>> interests(Collection<UUID> ids) {
        return query.interests(ids);
    }

    @Transactional(readOnly = true)
    public Map<UUID, List<Certificate>> certificates(Collection<UUID> ids) {
        return query.certificates(ids);
    }

    @Transactional(readOnly = true)
    public Map<UUID, List<Assessment>> assessments(Collection<UUID> ids) {
        return query.assessments(ids);
    }

    @Transactional(readOnly = true)
    public Map<UUID, List<Training>> trainings(Collection<UUID> ids) {
        return query.trainings(ids);
    }

    /** By when the review of a year is due, of those of whom one is; nothing of it is shown to whoever sees no assessments. */
    @Transactional(readOnly = true)
    public Map<UUID, LocalDate> reviewsDue(Collection<UUID> ids) {
        return reviewsDue(ids, rules.book());
    }

    private Map<UUID, LocalDate> reviewsDue(Collection<UUID> ids, RuleBook book) {
        var year = ReviewYear.of(LocalDate.now(clock), book);
        return reviews.due(ids, year.newYear()).stream().collect(toMap(LastLook::expertId, year::dueOn));
    }

    /** How far those who wait for their assessment meet the conditions of the pool. */
    @Transactional(readOnly = true)
    public Map<UUID, List<EntryCondition.Standing>> entryConditions(Collection<Expert> experts) {
        return conditions.of(experts);
    }

    private LocalDate newYear() {
        return LocalDate.now(clock).withDayOfYear(1);
    }

    /** One expert whole; empty: there is none, or not for whoever asks. */
    @Transactional(readOnly = true)
    public Optional<ExpertDetail> detail(UUID id) {
        return byId(id).map(this::detail);
    }

    private ExpertDetail detail(Expert expert) {
        var ids = List.of(expert.id());
        var book = rules.book();
        var trainings = query.trainings(ids).getOrDefault(expert.id(), List.of());
        var interests = query.interests(ids).getOrDefault(expert.id(), List.of());
        return new ExpertDetail(
                expert,
                query.contacts(ids).get(expert.id()),
                interests,
                PastEmployers.of(interests),
                query.certificates(ids).getOrDefault(expert.id(), List.of()),
                query.assessments(ids).getOrDefault(expert.id(), List.of()),
                trainings,
                trainingHours(trainings, book),
                reviewsDue(ids, book).get(expert.id()),
                conditions.of(List.of(expert)).getOrDefault(expert.id(), List.of()));
    }

    /** The hours of an expert, against what is asked for. */
    @Transactional(readOnly = true)
    public TrainingHours trainingHours(UUID id) {
        return trainingHours(query.trainings(List.of(id)).getOrDefault(id, List.of()), rules.book());
    }

    private TrainingHours trainingHours(List<Training> trainings, RuleBook book) {
        var today = LocalDate.now(clock);
        var asked = book.rule(RuleCode.EXPERT_TRAINING, today).value();
        return TrainingHours.of(trainings, asked, today.getYear());
    }

    /** What happened to an expert, latest first; empty for whoever may not see the trail of where they work. */
    @Transactional(readOnly = true)
    public List<JournalEntry> timeline(UUID id) {
        return journal.latest(id, Checks.LONGEST_PAGE);
    }
}
