package cn.qingshen.sanction;

import cn.qingshen.account.Asker;
import cn.qingshen.account.Permission;
import cn.qingshen.common.Checks;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.common.Series;
import cn.qingshen.common.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for the officers who decide: another one than proposed it; and for what becomes of it. Refusals are {@link Refused}. */
@Service
@PreAuthorize(Permission.MAY_PLAN_CHECKS)
public class SanctionDecisionService {

    private final SanctionQuery query;
    private final SanctionRepository repository;
    private final SanctionTrail trail;
    private final SanctionMessages messages;
    private final SanctionBars bars;
    private final Clock clock;

    SanctionDecisionService(
            SanctionQuery query,
            SanctionRepository repository,
            SanctionTrail trail,
            SanctionMessages messages,
            SanctionBars bars,
            Clock clock) {
        this.query = query;
        this.repository = repository;
        this.trail = trail;
        this.messages = messages;
        this.bars = bars;
        this.clock = clock;
    }

    /**
     * Approves what somebody else proposed: it has a number and takes effect today, and whom it is of is told. A bar bars.
     *
     * @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_CHECK}; {@code WRONG_STATE}; {@code SAME_PERSON}; {@code OUT_OF_RANGE}: by now the
     *     day has passed; {@code ALREADY_BARRED}
     */
    @Transactional
    public void approve(UUID id) {
        var proposed = trail.bureaus(id).proposed();
        var handling = anothers(id);
        Refused.ifAny(Checks.refusals(SanctionDraft.due(proposed.kind(), proposed.dueOn(), today())));
        repository.approve(id, number(proposed), today());
        var sanction = query.byId(id).orElseThrow();
        if (sanction.kind() == SanctionKind.BAR) {
            bars.bar(sanction);
        }
        trail.append(sanction, "sanction.approve", null, new Numbered(Objects.requireNonNull(sanction.number())));
        messages.approved(sanction, handling);
    }

    private record Numbered(String number) {}

    /** The trail is held by now, so no two get the same. */
    private String number(Sanction sanction) {
        var series = Series.of(sanction.jurisdictionCode(), today());
        return series.number(query.numbered(series) + 1);
    }

    private SanctionHandling anothers(UUID id) {
        var handling = query.handling(id);
        if (handling.proposedBy().equals(Asker.require().subject())) {
            throw new Refused(RefusalCode.SAME_PERSON);
        }
        return handling;
    }

    /** @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_CHECK}; {@code WRONG_STATE}; {@code SAME_PERSON}; {@code REQUIRED} a reason */
    @Transactional
    public void reject(UUID id, @Nullable String reason) {
        var sanction = trail.bureaus(id).proposed();
        var handling = anothers(id);
        var why = Checks.givenReason(reason);
        repository.reject(id, why);
        trail.append(sanction, "sanction.reject", why, null);
        messages.rejected(sanction, handling, why);
    }

    /**
     * Revokes what took effect, and tells whom it is of. A bar that it set is lifted, if it still stands.
     *
     * @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_CHECK}; {@code WRONG_STATE}: it is not in effect; {@code REQUIRED} a reason
     */
    @Transactional
    public void revoke(UUID id, @Nullable String reason) {
        var sanction = trail.bureaus(id).inEffect();
        var why = Checks.givenReason(reason);
        repository.revoke(id, why, today());
        if (sanction.kind() == SanctionKind.BAR) {
            bars.lift(sanction, why);
        }
        trail.append(sanction, "sanction.revoke", why, null);
        messages.revoked(sanction, why);
    }

    /**
     * Says that what was to be done by a day is done.
     *
     * @throws Refused {@code NOT_FOUND}; {@code NOT_YOUR_CHECK}; {@code WRONG_STATE}: it is not in effect, or nothing is to be done;
     *     {@code TOO_LONG}
     */
    @Transactional
    public void fulfil(UUID id, @Nullable String note) {
        var sanction = trail.bureaus(id).fulfillable();
        var remark = Texts.trimToNull(note);
        Refused.ifAny(Checks.refusals(Checks.text("note", remark, Checks.LONGEST_REASON)));
        repository.fulfil(id, remark, today());
        trail.append(sanction, "sanction.fulfil", remark, null);
        messages.fulfilled(sanction);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
