package cn.qingshen.expert;

import cn.qingshen.account.Permission;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The province's door to the pool: whom it admits, suspends and sends away (plan 4.3). Refusals are {@link Refused}. */
@Service
@PreAuthorize(Permission.MAY_DECIDE_EXPERTS)
public class ExpertPoolService {

    private final ExpertRepository repository;
    private final YearlyReviewQuery reviews;
    private final ExpertTrail trail;
    private final EntryConditions conditions;
    private final Clock clock;

    ExpertPoolService(
            ExpertRepository repository,
            YearlyReviewQuery reviews,
            ExpertTrail trail,
            EntryConditions conditions,
            Clock clock) {
        this.repository = repository;
        this.reviews = reviews;
        this.trail = trail;
        this.conditions = conditions;
        this.clock = clock;
    }

    /**
     * Says how the central assessment of an applicant ended: they are admitted, and get an account, or not.
     *
     * @throws Refused {@code WRONG_STATE}; {@code NOT_QUALIFIED}, {@code SENIOR_TITLE_MISSING}, {@code CERTIFICATES_MISSING}: what they do
     *     not meet of the pool's conditions; or something of the input is at fault
     */
    @Transactional
    public void assess(UUID id, AssessmentFacts typed) {
        var facts = typed.normalised();
        var expert = trail.locked(id).assessable();
        Refused.ifAny(facts.check(expert.appliedOn(), today()));
        if (facts.passed()) {
            conditions.require(expert);
        }
        repository.add(id, AssessmentKind.ADMISSION, facts);
        var state = facts.passed() ? ExpertState.ADMITTED : ExpertState.REJECTED;
        repository.move(
                id,
                state,
                facts.mayLead(),
                facts.passed() ? today() : null,
                facts.passed() ? AccountState.WANTED : AccountState.NONE);
        trail.append(
                expert,
                "expert.assess",
                facts.remark(),
                new State(expert.state()),
                new Assessed(state, facts.heldOn(), facts.mayLead()));
    }

    /** What the trail keeps of an assessment. */
    private record Assessed(ExpertState state, @Nullable LocalDate heldOn, boolean mayLead) {}

    /** @throws Refused {@code WRONG_STATE}; {@code REQUIRED} a reason */
    @Transactional
    public void suspend(UUID id, @Nullable String reason) {
        var expert = trail.locked(id).suspendable();
        move(expert, ExpertState.SUSPENDED, expert.admittedOn(), expert.account(), "expert.suspend", reason);
    }

    /** @throws Refused {@code WRONG_STATE}; {@code REQUIRED} a reason */
    @Transactional
    public void resume(UUID id, @Nullable String reason) {
        var expert = trail.locked(id).resumable();
        move(expert, ExpertState.ADMITTED, expert.admittedOn(), expert.account(), "expert.resume", reason);
    }

    /**
     * Takes an expert out of the pool, and closes their account.
     *
     * @throws Refused {@code WRONG_STATE}; {@code REQUIRED} a reason
     */
    @Transactional
    public void remove(UUID id, @Nullable String reason) {
        var expert = trail.locked(id).removable();
        move(expert, ExpertState.REMOVED, expert.admittedOn(), AccountState.LOCK_WANTED, "expert.remove", reason);
    }

    /**
     * Lets somebody in again who was sent away or left, and opens their account again.
     *
     * @throws Refused {@code WRONG_STATE}; {@code REQUIRED} a reason
     */
    @Transactional
    public void readmit(UUID id, @Nullable String reason) {
        var expert = trail.locked(id).readmissible();
        move(expert, ExpertState.ADMITTED, today(), AccountState.WANTED, "expert.readmit", reason);
    }

    private void move(
            Expert expert,
            ExpertState state,
            @Nullable LocalDate admittedOn,
            AccountState account,
            String action,
            @Nullable String reason) {
        Refused.ifAny(Checks.refusals(Checks.reason(reason)));
        repository.move(expert.id(), state, expert.mayLead(), admittedOn, account);
        trail.append(expert, action, reason, new State(expert.state()), new State(state));
    }

    /** What the trail keeps of a change of state. */
    private record State(ExpertState state) {}

    /**
     * Says how the review of a year ended. Who does not pass is suspended.
     *
     * @throws Refused {@code WRONG_STATE}; {@code REVIEWED_ALREADY}: in that year somebody did; or something of the input is at fault
     */
    @Transactional
    public void review(UUID id, AssessmentFacts typed) {
        var facts = typed.normalised();
        var expert = trail.locked(id).reviewable();
        Refused.ifAny(facts.check(admittedOn(expert), today()));
        var year = Objects.requireNonNull(facts.heldOn()).getYear();
        if (reviews.wasHeldIn(year, id)) {
            throw new Refused(List.of(Refusal.of(RefusalCode.REVIEWED_ALREADY, "heldOn", year)));
        }
        settle(expert, facts, "expert.review", facts.remark(), new State(expert.state()));
    }

    /**
     * Puts another review in the place of the last one, of the same year, that was wrong; that one is kept. A suspension stays until it
     * is lifted.
     *
     * @throws Refused {@code WRONG_STATE}; {@code NOT_FOUND}: there was none; {@code REQUIRED} a reason; or something of the input is at
     *     fault
     */
    @Transactional
    public void correctReview(UUID id, AssessmentFacts typed, @Nullable String reason) {
        var facts = typed.normalised();
        var expert = trail.locked(id).reviewable();
        var former = reviews.latest(id).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        Refused.ifAny(Stream.concat(
                        checkSameYear(facts, former, admittedOn(expert)).stream(),
                        Stream.ofNullable(Checks.reason(reason)))
                .toList());
        repository.replaceReview(former);
        settle(expert, facts, "expert.correctReview", reason, former);
    }

    private List<Refusal> checkSameYear(AssessmentFacts facts, Assessment former, LocalDate admittedOn) {
        var first = former.heldOn().withDayOfYear(1);
        var last = first.plusYears(1).minusDays(1);
        return facts.check(first.isAfter(admittedOn) ? first : admittedOn, last.isBefore(today()) ? last : today());
    }

    private static LocalDate admittedOn(Expert expert) {
        return expert.admittedOn() == null ? expert.appliedOn() : expert.admittedOn();
    }

    private void settle(Expert expert, AssessmentFacts facts, String action, @Nullable String reason, Object before) {
        repository.add(expert.id(), AssessmentKind.YEARLY, facts);
        var state = facts.passed() ? expert.state() : ExpertState.SUSPENDED;
        var mayLead = facts.passed() ? facts.mayLead() : expert.mayLead();
        repository.move(expert.id(), state, mayLead, expert.admittedOn(), expert.account());
        trail.append(expert, action, reason, before, new Reviewed(state, facts, mayLead));
    }

    /** What the trail keeps of a review. */
    private record Reviewed(
            ExpertState state,
            @Nullable LocalDate heldOn,
            boolean passed,
            boolean mayLead,
            @Nullable String remark) {

        Reviewed(ExpertState state, AssessmentFacts facts, boolean mayLead) {
            this(state, facts.heldOn(), facts.passed(), mayLead, facts.remark());
        }
    }

    /** @throws Refused {@code WRONG_STATE}; or something of the input is at fault */
    @Transactional
    public void addTraining(UUID id, TrainingFacts typed) {
        var facts = typed.normalised();
        var expert = trail.locked(id).reviewable();
        Refused.ifAny(facts.check(today()));
        repository.add(id, facts);
        trail.append(expert, "expert.addTraining", null, null, facts);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
