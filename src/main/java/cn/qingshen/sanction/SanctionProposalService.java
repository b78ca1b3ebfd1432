package cn.qingshen.sanction;

import static java.util.stream.Collectors.toSet;

import cn.qingshen.account.Asker;
import cn.qingshen.account.Permission;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.enterprise.EnterpriseService;
import cn.qingshen.inspection.CheckService;
import cn.qingshen.inspection.CheckState;
import cn.qingshen.inspection.Finding;
import cn.qingshen.inspection.SpotCheck;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for the officer who proposes a sanction. Refusals are {@link Refused}. */
@Service
@PreAuthorize(Permission.MAY_PLAN_CHECKS)
public class SanctionProposalService {

    private static final Set<CheckState> ISSUED = Set.of(CheckState.REPORTED, CheckState.CLOSED);

    private final SanctionQuery query;
    private final SanctionRepository repository;
    private final SanctionTrail trail;
    private final SanctionMessages messages;
    private final SanctionSubjects subjects;
    private final CheckService checks;
    private final EnterpriseService enterprises;
    private final Clock clock;

    SanctionProposalService(
            SanctionQuery query,
            SanctionRepository repository,
            SanctionTrail trail,
            SanctionMessages messages,
            SanctionSubjects subjects,
            CheckService checks,
            EnterpriseService enterprises,
            Clock clock) {
        this.query = query;
        this.repository = repository;
        this.trail = trail;
        this.messages = messages;
        this.subjects = subjects;
        this.checks = checks;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    /** Of whom a sanction can be proposed after a check, and on which findings. */
    public record Basis(List<SanctionSubject> subjects, List<Finding> findings) {}

    /** @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_CHECK}; {@code WRONG_STATE}: no result was issued */
    @Transactional(readOnly = true)
    public Basis basis(UUID checkId) {
        var check = check(checkId);
        return new Basis(subjects.of(check), checks.present(check.id()));
    }

    private SpotCheck check(@Nullable UUID id) {
        var check = checks.own(id);
        if (!ISSUED.contains(check.state())) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        return check;
    }

    /**
     * Proposes a sanction of what a check found; nothing follows before another officer approves it.
     *
     * @throws Refused as {@link #basis}; {@code REQUIRED}; {@code UNKNOWN_VALUE}: a subject or a finding that is not of the check;
     *     {@code SANCTION_UNFIT}; {@code OUT_OF_RANGE} the day; or something else of the draft is at fault
     */
    @Transactional
    public UUID propose(SanctionDraft typed) {
        var draft = typed.normalised();
        var check = check(draft.checkId());
        Refused.ifAny(draft.check(today()));
        var subject = subject(check, draft);
        trail.hold(check.jurisdictionCode());
        var id = repository.add(check, city(check), subject, draft, today());
        var sanction = query.byId(id).orElseThrow();
        trail.append(sanction, "sanction.propose", null, draft);
        messages.proposed(sanction);
        return id;
    }

    private SanctionSubject subject(SpotCheck check, SanctionDraft draft) {
        var known = checks.present(check.id()).stream().map(Finding::id).collect(toSet());
        var subject = subjects.of(check).stream()
                .filter(one -> one.id().equals(draft.subjectId()))
                .findFirst()
                .orElse(null);
        Refused.ifAny(Checks.refusals(
                subject == null ? Refusal.of(RefusalCode.UNKNOWN_VALUE, "subjectId") : unfit(subject, draft.kind()),
                known.containsAll(Objects.requireNonNull(draft.findings()))
                        ? null
                        : Refusal.of(RefusalCode.UNKNOWN_VALUE, "findings")));
        return Objects.requireNonNull(subject);
    }

    private static @Nullable Refusal unfit(SanctionSubject subject, @Nullable SanctionKind kind) {
        return subject.kinds().contains(kind) ? null : Refusal.of(RefusalCode.SANCTION_UNFIT, "kind");
    }

    private @Nullable String city(SpotCheck check) {
        var id = check.enterpriseId();
        return id == null
                ? null
                : enterprises
                        .byIds(List.of(id), Set.of("id", "jurisdictionCode"))
                        .getFirst()
                        .jurisdictionCode();
    }

    /**
     * Takes a proposal back.
     *
     * @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_CHECK}; {@code WRONG_STATE}; {@code NOT_YOUR_PROPOSAL}; {@code REQUIRED} a reason
     */
    @Transactional
    public void withdraw(UUID id, @Nullable String reason) {
        var sanction = trail.bureaus(id).proposed();
        if (!query.handling(id).proposedBy().equals(Asker.require().subject())) {
            throw new Refused(RefusalCode.NOT_YOUR_PROPOSAL);
        }
        var why = Checks.givenReason(reason);
        repository.withdraw(id, why);
        trail.append(sanction, "sanction.withdraw", why, null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
