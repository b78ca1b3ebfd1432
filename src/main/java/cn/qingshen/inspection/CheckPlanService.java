package cn.qingshen.inspection;

import cn.qingshen.account.Asker;
import cn.qingshen.account.Permission;
import cn.qingshen.audit.Audit;
import cn.qingshen.audit.AuditFilter;
import cn.qingshen.audit.AuditService;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.common.Series;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The officers' door: who is checked, by whom and when, and what becomes of it afterwards. Refusals are {@link Refused}. */
@Service
@PreAuthorize(Permission.MAY_PLAN_CHECKS)
public class CheckPlanService {

    private final CheckQuery query;
    private final ChecklistQuery checklists;
    private final CheckRepository repository;
    private final CheckTrail trail;
    private final CheckMessages messages;
    private final CheckSubjects subjects;
    private final InterestRepository interests;
    private final AuditService audits;
    private final Clock clock;

    CheckPlanService(
            CheckQuery query,
            ChecklistQuery checklists,
            CheckRepository repository,
            CheckTrail trail,
            CheckMessages messages,
            CheckSubjects subjects,
            InterestRepository interests,
            AuditService audits,
            Clock clock) {
        this.query = query;
        this.checklists = checklists;
        this.repository = repository;
        this.trail = trail;
        this.messages = messages;
        this.subjects = subjects;
        this.interests = interests;
        this.audits = audits;
        this.clock = clock;
    }

    /** Who of the bureau can be sent: whoever may inspect and has signed in within a year. */
    @Transactional(readOnly = true)
    public List<InspectorChoice> inspectors() {
        return query.choosable(own());
    }

    @Transactional(readOnly = true)
    public List<Checklist> checklists() {
        return checklists.inForce(today());
    }

    /**
     * Plans a check for a reason, and tells the inspectors.
     *
     * @throws Refused {@code TOO_FEW_INSPECTORS}; {@code NOT_FOUND} whom it is of; {@code UNKNOWN_VALUE} an inspector or the checklist;
     *     {@code INTERESTED} an inspector; or something else of the plan is at fault
     */
    @Transactional
    public UUID plan(CheckPlan typed) {
        var plan = typed.normalised();
        Refused.ifAny(plan.check(today()));
        Refused.ifAny(Checks.refusals(subjects.refusal(plan.subjectKind(), plan.subject()), checklist(plan)));
        var whose = own();
        var people = chosen(Objects.requireNonNull(plan.inspectors()));
        Refused.ifAny(Checks.refusals(interest(people, plan.subject(), "inspectors")));
        trail.hold(whose);
        var id = repository.add(plan, number(whose, Objects.requireNonNull(plan.plannedOn())), round(plan));
        repository.assign(id, whose, people);
        trail.append(whose, id, "check.plan", plan.reason(), null, plan);
        messages.assigned(query.check(id).orElseThrow(), people);
        return id;
    }

    private @Nullable Refusal checklist(CheckPlan plan) {
        return checklists.inForce(Objects.requireNonNull(plan.plannedOn())).stream()
                        .anyMatch(one -> one.id().equals(plan.templateId()))
                ? null
                : Refusal.of(RefusalCode.UNKNOWN_VALUE, "templateId");
    }

    private List<InspectorChoice> chosen(List<String> subjects) {
        var chosen = query.choosable(own()).stream()
                .filter(one -> subjects.contains(one.subject()))
                .toList();
        if (chosen.size() < subjects.size()) {
            throw new Refused(List.of(Refusal.of(RefusalCode.UNKNOWN_VALUE, "inspectors")));
        }
        return chosen;
    }

    private @Nullable Refusal interest(List<InspectorChoice> people, String subject, String field) {
        var interested = interests.interested(subject);
        return people.stream()
                .filter(one -> interested.contains(one.subject()))
                .findFirst()
                .map(one -> Refusal.of(RefusalCode.INTERESTED, field, one.name()))
                .orElse(null);
    }

    /** The trail is held by now, so no two get the same. */
    private String number(String whose, LocalDate plannedOn) {
        var series = Series.of(whose, plannedOn);
        return series.number(query.numbered(series) + 1);
    }

    /** The round that an enterprise is in, or had last. */
    private @Nullable UUID round(CheckPlan plan) {
        if (plan.subjectKind() != SubjectKind.ENTERPRISE) {
            return null;
        }
        var its = AuditFilter.ofEnterprise(UUID.fromString(plan.subject()));
        return audits.page(its, 1, null).nodes().stream()
                .findFirst()
                .map(Audit::id)
                .orElse(null);
    }

    /**
     * Somebody else goes in an inspector's place; what was recorded stays.
     *
     * @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_CHECK}; {@code WRONG_STATE}; {@code REQUIRED} a reason; {@code UNKNOWN_VALUE}: the
     *     one does not check, or the other cannot be sent or checks already; {@code INTERESTED} the other
     */
    @Transactional
    public void handOver(UUID checkId, @Nullable String from, @Nullable String to, @Nullable String reason) {
        var check = trail.locked(checkId).assignable();
        var present =
                query.present(checkId).stream().map(CheckInspector::subject).toList();
        Refused.ifAny(Checks.refusals(
                Checks.reason(reason),
                present.contains(from) ? null : Refusal.of(RefusalCode.UNKNOWN_VALUE, "from"),
                to == null || present.contains(to) ? Refusal.of(RefusalCode.UNKNOWN_VALUE, "to") : null));
        var successor = chosen(List.of(Objects.requireNonNull(to)));
        Refused.ifAny(Checks.refusals(interest(successor, check.subject(), "to")));
        repository.leave(
                checkId,
                Objects.requireNonNull(from),
                Objects.requireNonNull(reason).strip());
        repository.assign(checkId, check.jurisdictionCode(), successor);
        trail.append(check, "check.handOver", reason, new Sent(from), new Sent(to));
        messages.assigned(check, successor);
    }

    private record Sent(String inspector) {}

    /** @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_CHECK}; {@code WRONG_STATE}: it has begun; {@code REQUIRED} a reason */
    @Transactional
    public void cancel(UUID checkId, @Nullable String reason) {
        var check = trail.locked(checkId).cancellable();
        Refused.ifAny(Checks.refusals(Checks.reason(reason)));
        repository.move(checkId, CheckState.CANCELLED);
        trail.append(check, "check.cancel", reason, null);
        messages.cancelled(check, query.present(checkId));
    }

    /**
     * Issues the result: whoever was checked sees what was found from now on.
     *
     * @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_CHECK}; {@code WRONG_STATE}
     */
    @Transactional
    public void report(UUID checkId) {
        var check = trail.locked(checkId).reportable();
        repository.report(checkId);
        trail.append(check, "check.report", null, null);
        messages.reported(check);
    }

    /** @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_CHECK}; {@code WRONG_STATE}; {@code ORDERS_OPEN}; {@code REQUIRED} what came of it */
    @Transactional
    public void close(UUID checkId, @Nullable String reason) {
        var check = trail.lockedToClose(checkId);
        Refused.ifAny(Checks.refusals(Checks.reason(reason)));
        repository.move(checkId, CheckState.CLOSED);
        trail.append(check, "check.close", reason, null);
    }

    private static String own() {
        return Objects.requireNonNull(Asker.require().jurisdiction());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
