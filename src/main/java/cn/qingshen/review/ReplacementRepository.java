package cn.qingshen.review;

import static cn.qingshen.jooq.generated.Tables.ASSIGNMENT;
import static cn.qingshen.jooq.generated.Tables.REPLACEMENT;
import static java.util.stream.Collectors.groupingBy;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.select;

import cn.qingshen.account.Asker;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was asked for and is not settled. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReplacementRepository {

    private final DSLContext sql;
    private final Clock clock;

    ReplacementRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<Replacement> askedFor(UUID assignmentId) {
        return read(REPLACEMENT.ASSIGNMENT_ID.eq(assignmentId)).stream().findFirst();
    }

    /** Earliest first. */
    Map<UUID, List<Replacement>> asked(Collection<UUID> panelIds) {
        return read(REPLACEMENT.PANEL_ID.in(panelIds)).stream().collect(groupingBy(Replacement::panelId));
    }

    private List<Replacement> read(Condition which) {
        var it = REPLACEMENT;
        return sql.select(it.ID, it.ASSIGNMENT_ID, it.PANEL_ID, it.REASON, it.ASKED_BY, it.ASKED_BY_NAME, it.ASKED_AT)
                .from(it)
                .where(which, it.STATE.eq(ReplacementState.ASKED), it.ASSIGNMENT_ID.in(present()))
                .orderBy(it.ASKED_AT, it.ID)
                .fetch(mapping(Replacement::new));
    }

    /** Of who left their seat on their own nothing is asked any more. */
    private Select<Record1<UUID>> present() {
        return select(ASSIGNMENT.ID)
                .from(ASSIGNMENT)
                .where(ASSIGNMENT.STATE.in(AssignmentState.OFFERED, AssignmentState.ACCEPTED));
    }

    void ask(Assignment assignment, String reason) {
        var record = sql.newRecord(REPLACEMENT);
        record.setAssignmentId(assignment.id());
        record.setPanelId(assignment.panelId());
        record.setJurisdictionCode(assignment.jurisdictionCode());
        record.setReason(reason);
        record.setAskedBy(Asker.require().subject());
        record.setAskedByName(Asker.require().name());
        record.setAskedAt(now());
        record.insert();
    }

    void consent(Replacement replacement) {
        settle(REPLACEMENT.ID.eq(replacement.id()), ReplacementState.CONSENTED);
    }

    void withdraw(Replacement replacement) {
        settle(REPLACEMENT.ID.eq(replacement.id()), ReplacementState.WITHDRAWN);
    }

    private void settle(Condition which, ReplacementState state) {
        sql.update(REPLACEMENT)
                .set(REPLACEMENT.STATE, state)
                .set(REPLACEMENT.SETTLED_BY, Asker.require().subject())
                .set(REPLACEMENT.SETTLED_AT, now())
                .where(which, REPLACEMENT.STATE.eq(ReplacementState.ASKED))
                .execute();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
