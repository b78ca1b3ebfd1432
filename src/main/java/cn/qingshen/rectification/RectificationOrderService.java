package cn.qingshen.rectification;

import static java.util.stream.Collectors.toMap;

import cn.qingshen.account.Permission;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.common.Texts;
import cn.qingshen.enterprise.EnterpriseService;
import cn.qingshen.inspection.CheckPlan;
import cn.qingshen.inspection.CheckPlanService;
import cn.qingshen.inspection.CheckService;
import cn.qingshen.inspection.CheckState;
import cn.qingshen.inspection.Finding;
import cn.qingshen.inspection.Severity;
import cn.qingshen.inspection.SpotCheck;
import cn.qingshen.inspection.SubjectKind;
import cn.qingshen.rule.RuleBook;
import cn.qingshen.rule.RuleCode;
import cn.qingshen.rule.RuleService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The officers' door: what must be mended by when, and whether it was. Refusals are {@link Refused}. */
@Service
@PreAuthorize(Permission.MAY_PLAN_CHECKS)
public class RectificationOrderService {

    private final RectificationQuery query;
    private final RectificationRepository repository;
    private final RectificationTrail trail;
    private final RectificationMessages messages;
    private final CheckService checks;
    private final CheckPlanService plans;
    private final EnterpriseService enterprises;
    private final RuleService rules;
    private final Clock clock;

    RectificationOrderService(
            RectificationQuery query,
            RectificationRepository repository,
            RectificationTrail trail,
            RectificationMessages messages,
            CheckService checks,
            CheckPlanService plans,
            EnterpriseService enterprises,
            RuleService rules,
            Clock clock) {
        this.query = query;
        this.repository = repository;
        this.trail = trail;
        this.messages = messages;
        this.checks = checks;
        this.plans = plans;
        this.enterprises = enterprises;
        this.rules = rules;
        this.clock = clock;
    }

    /** A finding that can be ordered to be mended, and by when the rule has it. */
    public record Proposal(Finding finding, LocalDate dueOn) {}

    /** What of a check is in no order yet. */
    @Transactional(readOnly = true)
    public List<Proposal> proposals(UUID checkId) {
        var findings = findings(checkId);
        var ordered = query.ordered(findings.keySet());
        var book = rules.book();
        return findings.values().stream()
                .filter(one -> !ordered.contains(one.id()))
                .sorted((a, b) -> b.severity().compareTo(a.severity()))
                .map(one -> new Proposal(one, dueOn(book, one)))
                .toList();
    }

    private LocalDate dueOn(RuleBook book, Finding finding) {
        return book.deadline(rule(finding.severity()), today()).dueOn();
    }

    private static RuleCode rule(Severity severity) {
        return switch (severity) {
            case MINOR -> RuleCode.RECTIFY_MINOR;
            case MODERATE -> RuleCode.RECTIFY_MODERATE;
            case SEVERE -> RuleCode.RECTIFY_SEVERE;
        };
    }

    private Map<UUID, Finding> findings(UUID checkId) {
        return checks.present(checkId).stream().collect(toMap(Finding::id, Function.identity()));
    }

    /**
     * Orders an enterprise to mend what a check found, whose result was issued, and tells it.
     *
     * @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_CHECK}; {@code WRONG_STATE}: no result was issued, or the check is of no
     *     enterprise; {@code UNKNOWN_VALUE} a finding of another check; {@code ALREADY_ORDERED}; {@code OUT_OF_RANGE}; {@code REQUIRED}
     */
    @Transactional
    public UUID issue(OrderDraft typed) {
        var draft = typed.normalised();
        var whose = whose(check(draft.checkId()));
        trail.hold(whose.jurisdictionCode(), whose.cityCode());
        // It may have been closed meanwhile.
        var check = check(draft.checkId());
        Refused.ifAny(draft.check(today()));
        var dueOn = dueOn(check, Objects.requireNonNull(draft.items()));
        var number = check.number() + "-" + (query.numbered(check.id()) + 1);
        var id = repository.add(check.id(), number, whose, today(), draft.demand());
        repository.addItems(id, whose, dueOn);
        var order = query.byId(id).orElseThrow();
        trail.append(order, "rectification.issue", null, draft);
        messages.ordered(order, Collections.min(dueOn.values()));
        return id;
    }

    private SpotCheck check(@Nullable UUID id) {
        var check = checks.own(id);
        if (check.state() != CheckState.REPORTED || check.subjectKind() != SubjectKind.ENTERPRISE) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        return check;
    }

    private RectificationRepository.Whose whose(SpotCheck check) {
        var id = Objects.requireNonNull(check.enterpriseId());
        var enterprise =
                enterprises.byIds(List.of(id), Set.of("id", "jurisdictionCode")).getFirst();
        return new RectificationRepository.Whose(id, check.jurisdictionCode(), enterprise.jurisdictionCode());
    }

    private Map<UUID, LocalDate> dueOn(SpotCheck check, List<OrderDraft.Demand> items) {
        var findings = findings(check.id());
        var ids = items.stream().map(OrderDraft.Demand::findingId).toList();
        Refused.ifAny(Checks.refusals(
                findings.keySet().containsAll(ids) ? null : Refusal.of(RefusalCode.UNKNOWN_VALUE, "items"),
                query.ordered(ids).isEmpty() ? null : Refusal.of(RefusalCode.ALREADY_ORDERED, "items")));
        var book = rules.book();
        return items.stream()
                .collect(toMap(
                        OrderDraft.Demand::findingId,
                        one -> Objects.requireNonNullElseGet(
                                one.dueOn(),
                                () -> dueOn(book, Objects.requireNonNull(findings.get(one.findingId()))))));
    }

    /**
     * Confirms that a finding is mended; with the last one the order is closed.
     *
     * @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_CHECK}; {@code WRONG_STATE}: nothing was handed in; {@code TOO_LONG}
     */
    @Transactional
    public void confirm(UUID itemId, @Nullable String note) {
        var order = ofItem(itemId);
        var remark = Texts.trimToNull(note);
        query.item(itemId).orElseThrow().handedIn();
        Refused.ifAny(Checks.refusals(Checks.text("note", remark, Checks.LONGEST_REASON)));
        repository.decide(itemId, true, remark);
        trail.append(order, "rectification.confirm", remark, new Item(itemId));
        var items = query.items(List.of(order.id())).getOrDefault(order.id(), List.of());
        if (items.stream().allMatch(one -> one.state() == ItemState.CONFIRMED)) {
            repository.close(order.id());
            trail.append(order, "rectification.close", null, null);
            messages.closed(order);
        }
    }

    /** @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_CHECK}; {@code WRONG_STATE}: nothing was handed in; {@code REQUIRED} a reason */
    @Transactional
    public void giveBack(UUID itemId, @Nullable String reason) {
        var order = ofItem(itemId);
        query.item(itemId).orElseThrow().handedIn();
        var why = Checks.givenReason(reason);
        repository.decide(itemId, false, why);
        trail.append(order, "rectification.return", why, new Item(itemId));
        messages.returned(order, why, UUID.randomUUID());
    }

    private Rectification ofItem(UUID itemId) {
        var id = query.ofItem(itemId).map(Rectification::id).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        return trail.bureaus(id).open();
    }

    private record Item(UUID itemId) {}

    /** @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_CHECK}; {@code WRONG_STATE}: it is no longer open; {@code REQUIRED} a reason */
    @Transactional
    public void withdraw(UUID id, @Nullable String reason) {
        var order = trail.bureaus(id).open();
        var why = Checks.givenReason(reason);
        repository.withdraw(id, why);
        trail.append(order, "rectification.withdraw", why, null);
        messages.withdrawn(order, why);
    }

    /**
     * Plans a check that looks again at what an order asks for, also once it is closed.
     *
     * @param plan of it the enterprise is the order's, whatever it says
     * @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_CHECK}; {@code WRONG_STATE}: the order was withdrawn, or another such check is not
     *     called off; or something of the plan is at fault
     */
    @Transactional
    public UUID planFollowUp(UUID id, CheckPlan plan) {
        var order = trail.bureaus(id);
        if (order.state() == OrderState.WITHDRAWN || order.followUpId() != null) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        var checkId = plans.plan(new CheckPlan(
                SubjectKind.ENTERPRISE,
                order.enterpriseId().toString(),
                plan.plannedOn(),
                plan.templateId(),
                plan.inspectors(),
                plan.reason()));
        repository.follow(id, checkId);
        trail.append(order, "rectification.followUp", plan.reason(), new FollowUp(checkId));
        return checkId;
    }

    private record FollowUp(UUID check) {}

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
