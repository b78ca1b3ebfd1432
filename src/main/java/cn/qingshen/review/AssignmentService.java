package cn.qingshen.review;

import static java.util.stream.Collectors.toMap;

import cn.qingshen.account.Asker;
import cn.qingshen.account.Permission;
import cn.qingshen.audit.Audit;
import cn.qingshen.audit.AuditService;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Ids;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.consultancy.Consultancy;
import cn.qingshen.consultancy.ConsultancyService;
import cn.qingshen.expert.ExpertApplicationService;
import cn.qingshen.expert.ExpertService;
import cn.qingshen.expert.InterestFacts;
import cn.qingshen.journal.JournalService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The experts' own door to what they are asked: they see their own assignments only, and answer them. Refusals are {@link Refused}. */
@Service
@PreAuthorize(Permission.MAY_ANSWER_REVIEWS)
public class AssignmentService {

    private final ReviewQuery query;
    private final ScoreQuery scores;
    private final ReviewRepository repository;
    private final ReviewTrail trail;
    private final SeatKeeper keeper;
    private final AuditService audits;
    private final PanelSubjects subjects;
    private final ConsultancyService consultancies;
    private final ExpertService experts;
    private final ExpertApplicationService applications;
    private final JournalService journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AssignmentService(
            ReviewQuery query,
            ScoreQuery scores,
            ReviewRepository repository,
            ReviewTrail trail,
            SeatKeeper keeper,
            AuditService audits,
            PanelSubjects subjects,
            ConsultancyService consultancies,
            ExpertService experts,
            ExpertApplicationService applications,
            JournalService journal,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.query = query;
        this.scores = scores;
        this.repository = repository;
        this.trail = trail;
        this.keeper = keeper;
        this.audits = audits;
        this.subjects = subjects;
        this.consultancies = consultancies;
        this.experts = experts;
        this.applications = applications;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** All of one's own, the next meeting first; as many statements whether they are one or fifty. */
    @Transactional(readOnly = true)
    public List<Task> own() {
        var assignments = query.assignmentsOf(Asker.require().subject());
        var panels =
                byId(query.panels(assignments.stream().map(Assignment::panelId).toList()), ReviewPanel::id);
        var rounds = byId(audits.byIds(Ids.ids(panels.values(), ReviewPanel::auditId)), Audit::id);
        var about = subjects.of(panels.values());
        var hired = consultancyNames(rounds.values());
        var scored = scores.scored(assignments.stream().map(Assignment::id).toList());
        return assignments.stream()
                .filter(one -> panels.containsKey(one.panelId()))
                .map(one -> task(one, panels.get(one.panelId()), rounds, about, hired, scored))
                .sorted(Comparator.comparing(Task::meetingOn))
                .toList();
    }

    private static <T> Map<UUID, T> byId(List<T> all, Function<T, UUID> id) {
        return all.stream().collect(toMap(id, Function.identity()));
    }

    private Map<UUID, String> consultancyNames(Collection<Audit> rounds) {
        var ids = rounds.stream()
                .map(Audit::consultancyId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return consultancies.byIds(ids).stream().collect(toMap(Consultancy::id, Consultancy::name));
    }

    @Transactional(readOnly = true)
    public Optional<Assignment> byId(UUID id) {
        return query.assignment(id);
    }

    private static Task task(
            Assignment assignment,
            ReviewPanel panel,
            Map<UUID, Audit> rounds,
            Map<UUID, PanelSubject> about,
            Map<UUID, String> hired,
            Set<UUID> scored) {
        var audit = Optional.ofNullable(rounds.get(panel.auditId()));
        return new Task(
                assignment,
                panel.kind(),
                panel.state(),
                panel.auditId(),
                about.get(panel.id()),
                audit.map(Audit::consultancyId).map(hired::get).orElse(null),
                audit.map(Audit::track).orElse(null),
                panel.meetingOn(),
                panel.place(),
                scored.contains(assignment.id()));
    }

    /**
     * Takes the seat; whoever does says with it that nothing ties them to those who are reviewed.
     *
     * @throws Refused {@code NOT_FOUND}; {@code OFFER_OVER}
     */
    public void accept(UUID assignmentId) {
        answer(assignmentId, AssignmentState.ACCEPTED, null, null);
    }

    /**
     * Says no, and why; the next in the order is asked at once.
     *
     * @param interest what ties them to those who are reviewed: it is kept, and they are not drawn for them again; null: nothing does
     * @throws Refused {@code NOT_FOUND}; {@code OFFER_OVER}; {@code REQUIRED} a reason; or something of the interest is at fault
     */
    public void decline(UUID assignmentId, @Nullable String reason, @Nullable InterestFacts interest) {
        Refused.ifAny(Checks.refusals(Checks.reason(reason)));
        answer(assignmentId, AssignmentState.DECLINED, reason, interest);
    }

    private void answer(
            UUID assignmentId, AssignmentState state, @Nullable String reason, @Nullable InterestFacts interest) {
        var panelId = transaction.execute(_ -> answered(assignmentId, state, reason, interest));
        // An expert offers nobody a seat: that is the system's to do, as soon as the answer stands.
        keeper.settle(panelId);
    }

    private UUID answered(
            UUID assignmentId, AssignmentState state, @Nullable String reason, @Nullable InterestFacts interest) {
        var expert = experts.own().orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        var found = query.assignment(assignmentId).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        journal.hold(List.of(found.jurisdictionCode(), expert.jurisdictionCode()));
        var assignment = query.assignment(assignmentId)
                .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND))
                .answerable(LocalDate.now(clock));
        var panel = query.panel(assignment.panelId()).orElseThrow();
        if (interest != null) {
            applications.declare(expert.id(), interest);
        }
        repository.answer(assignment, state, reason);
        trail.append(
                panel,
                state == AssignmentState.ACCEPTED ? "panel.accept" : "panel.decline",
                reason,
                new Answer(assignment.seat(), expert.id()));
        return assignment.panelId();
    }

    private record Answer(int seat, UUID expertId) {}
}
