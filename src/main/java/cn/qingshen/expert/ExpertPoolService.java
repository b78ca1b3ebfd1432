package cn.qingshen.expert;

import cn.qingshen.account.Permission;
import cn.qingshen.common.Checks;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.rule.RuleCode;
import cn.qingshen.rule.RuleService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The province's door to the pool: whom it admits, suspends and sends away (plan 4.3). Refusals are {@link Refused}. */
@Service
@PreAuthorize(Permission.MAY_DECIDE_EXPERTS)
public class ExpertPoolService {

    private final ExpertRepository repository;
    private final ExpertTrail trail;
    private final RuleService rules;
    private final Clock clock;

    ExpertPoolService(ExpertRepository repository, ExpertTrail trail, RuleService rules, Clock clock) {
        this.repository = repository;
        this.trail = trail;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Says how the central assessment of an applicant ended: they are admitted, and get an account, or not.
     *
     * @throws Refused {@code WRONG_STATE}; {@code NOT_QUALIFIED}: they have not worked long enough for the pool; or something of the
     *     input is at fault
     */
    @Transactional
    public void assess(UUID id, AssessmentFacts typed) {
        var facts = typed.normalised();
        var expert = trail.locked(id).assessable();
        Refused.ifAny(facts.check(expert.appliedOn(), today()));
        if (facts.passed()) {
            requireExperience(expert);
        }
        repository.add(id, AssessmentKind.ADMISSION, facts);
        var state = facts.passed() ? ExpertState.ADMITTED : ExpertState.REJECTED;
        repository.move(
                id,
                state,
                facts.mayLead(),
                facts.passed() ? today() : null,
                facts.passed() ? AccountState.WANTED : AccountState.NONE);
        trail.append(expert, "expert.assess", facts.remark(), new State(expert.state()), new Assessed(state, facts));
    }

    /** What the trail keeps of an assessment. */
    private record Assessed(ExpertState state, @Nullable LocalDate heldOn, boolean mayLead) {

        Assessed(ExpertState state, AssessmentFacts facts) {
            this(state, facts.heldOn(), facts.mayLead());
        }
    }

    private void requireExperience(Expert expert) {
        var years = rules.book().rule(RuleCode.EXPERT_EXPERIENCE, today()).value();
        if (today().getYear() - expert.workingSince() < years) {
            throw new Refused(RefusalCode.NOT_QUALIFIED, years);
        }
    }

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
     * @throws Refused {@code WRONG_STATE}; or something of the input is at fault
     */
    @Transactional
    public void review(UUID id, AssessmentFacts typed) {
        var facts = typed.normalised();
        var expert = trail.locked(id).reviewable();
        var admittedOn = expert.admittedOn() == null ? expert.appliedOn() : expert.admittedOn();
        Refused.ifAny(facts.check(admittedOn, today()));
        repository.add(id, AssessmentKind.YEARLY, facts);
        var state = facts.passed() ? expert.state() : ExpertState.SUSPENDED;
        var mayLead = facts.passed() ? facts.mayLead() : expert.mayLead();
        repository.move(id, state, mayLead, expert.admittedOn(), expert.account());
        trail.append(
                expert,
                "expert.review",
                facts.remark(),
                new State(expert.state()),
                new Assessed(state, facts.heldOn(), mayLead));
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
