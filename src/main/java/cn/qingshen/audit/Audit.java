package cn.qingshen.audit;

import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.enterprise.OfEnterprise;
import cn.qingshen.journal.Journaled;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One round at one enterprise 审核. Each verb checks the state that it leaves, and refuses with {@code WRONG_STATE}.
 *
 * @param version counts the changes of state, disclosure, phases, results and files
 * @param announcedOn when its list was published: what the deadlines are counted from
 * @param reviewGround why the province reviews it; null: the city does
 * @param consultancyId who carries it out; null: the enterprise itself, or it has not begun
 * @param phase the one that it is in; null: it has not begun
 * @param level that its acceptance found; null: not accepted, or before levels were kept
 * @param endedOn when it was accepted, withdrawn or closed; null: it is open
 */
public record Audit(
        UUID id,
        int version,
        UUID enterpriseId,
        String jurisdictionCode,
        int year,
        LocalDate announcedOn,
        AuditState state,
        ReviewLevel reviewedBy,
        @Nullable ReviewGround reviewGround,
        AuditTrack track,
        @Nullable AuditMode mode,
        @Nullable UUID consultancyId,
        @Nullable AuditPhase phase,
        @Nullable LocalDate disclosedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate reportedOn,
        @Nullable LocalDate endedOn,
        @Nullable AcceptanceLevel level)
        implements OfEnterprise, Journaled {

    /** The disclosure may be mended as long as the round runs. */
    Audit disclosable() {
        return require(state.isOpen() && state != AuditState.SUSPENDED);
    }

    Audit beginnable() {
        return require(state == AuditState.ANNOUNCED);
    }

    /** What the audit finds may be written down until the report is handed in, and what came of it until the acceptance. */
    Audit fillable() {
        return require(state == AuditState.AUDITING || state == AuditState.EVALUATED);
    }

    Audit reportable() {
        return require(state == AuditState.AUDITING);
    }

    Audit evaluable() {
        return require(state == AuditState.REPORTED);
    }

    Audit acceptable() {
        return require(state == AuditState.EVALUATED);
    }

    Audit suspendable() {
        return require(state == AuditState.ANNOUNCED || state == AuditState.AUDITING);
    }

    Audit resumable() {
        return require(state == AuditState.SUSPENDED);
    }

    Audit endable() {
        return require(state.isOpen());
    }

    /** Where it goes on after it stood still. */
    AuditState resumed() {
        return startedOn == null ? AuditState.ANNOUNCED : AuditState.AUDITING;
    }

    private Audit require(boolean allowed) {
        if (!allowed) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        return this;
    }
}
