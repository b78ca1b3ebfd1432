package cn.qingshen.audit;

import cn.qingshen.account.Permission;
import cn.qingshen.common.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a round goes on after its review, within the transaction that issues the opinion. */
@Service
@PreAuthorize(Permission.MAY_PLAN_REVIEWS)
@Transactional(propagation = Propagation.MANDATORY)
public class AuditOutcomeService {

    private final AuditRepository repository;
    private final AuditTrail trail;
    private final Clock clock;

    AuditOutcomeService(AuditRepository repository, AuditTrail trail, Clock clock) {
        this.repository = repository;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * After the evaluation: the options are carried out next; of a small or micro enterprise the round is accepted in the same step (plan 3.6).
     * A report that fails is mended and handed in again.
     *
     * @param level what the panel found; only where the round is accepted by it
     * @throws Refused {@code WRONG_STATE}: no report waits
     */
    public void evaluated(UUID id, boolean passed, @Nullable AcceptanceLevel level) {
        var audit = trail.locked(id).evaluable();
        if (!passed) {
            repository.returned(audit);
            append(audit, "audit.return", AuditState.AUDITING);
        } else if (audit.track() == AuditTrack.SIMPLIFIED) {
            accept(audit, level);
        } else {
            repository.move(audit, AuditState.EVALUATED);
            append(audit, "audit.evaluate", AuditState.EVALUATED);
        }
    }

    /**
     * After the acceptance: the round is over, or goes on as it was.
     *
     * @param level what the panel found
     * @throws Refused {@code WRONG_STATE}: it was not evaluated
     */
    public void accepted(UUID id, boolean passed, @Nullable AcceptanceLevel level) {
        var audit = trail.locked(id).acceptable();
        if (passed) {
            accept(audit, level);
        }
    }

    private void accept(Audit audit, @Nullable AcceptanceLevel level) {
        repository.accept(audit, level, LocalDate.now(clock));
        append(audit, "audit.accept", AuditState.ACCEPTED);
    }

    private void append(Audit audit, String action, AuditState state) {
        trail.append(audit, action, null, new AuditService.State(audit.state()), new AuditService.State(state));
    }
}
