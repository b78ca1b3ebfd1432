package cn.qingshen.inspection;

import static java.util.stream.Collectors.toMap;

import cn.qingshen.account.Asker;
import cn.qingshen.account.Permission;
import cn.qingshen.audit.Audit;
import cn.qingshen.audit.AuditOption;
import cn.qingshen.audit.AuditService;
import cn.qingshen.common.Ids;
import cn.qingshen.consultancy.Consultancy;
import cn.qingshen.consultancy.ConsultancyService;
import cn.qingshen.inspection.CheckQuery.EarlierFinding;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for preparing a day: everything that an inspector needs where there is no network, in as many statements for fifty checks as for one. */
@Service
@PreAuthorize(Permission.MAY_INSPECT)
public class FieldDayService {

    /** Of what tablets and server tell each other. */
    public static final int SCHEMA = 1;

    private static final Duration FINISHED_KEPT = Duration.ofDays(7);

    private final CheckQuery query;
    private final RecordQuery records;
    private final ChecklistQuery checklists;
    private final CheckSubjects subjects;
    private final AuditService audits;
    private final ConsultancyService consultancies;
    private final Companions companions;
    private final Clock clock;

    FieldDayService(
            CheckQuery query,
            RecordQuery records,
            ChecklistQuery checklists,
            CheckSubjects subjects,
            AuditService audits,
            ConsultancyService consultancies,
            Companions companions,
            Clock clock) {
        this.query = query;
        this.records = records;
        this.checklists = checklists;
        this.subjects = subjects;
        this.audits = audits;
        this.consultancies = consultancies;
        this.companions = companions;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public FieldDay day() {
        var asker = Asker.require();
        var now = OffsetDateTime.now(clock);
        var checks = query.dayOf(now.minus(FINISHED_KEPT));
        return new FieldDay(
                SCHEMA,
                asker.subject(),
                asker.name(),
                Objects.requireNonNull(asker.jurisdiction()),
                now,
                whole(checks),
                checklists.checklists(Ids.ids(checks, SpotCheck::templateId)));
    }

    private List<FieldDay.Check> whole(List<SpotCheck> checks) {
        var ids = checks.stream().map(SpotCheck::id).toList();
        var of = new Loaded(
                subjects.of(checks),
                rounds(Ids.ids(checks, SpotCheck::auditId)),
                query.earlierFindings(subjectIds(checks), ids),
                query.inspectors(ids),
                companions.names(ids),
                records.answers(ids),
                records.photos(ids),
                records.findings(ids),
                records.signatures(ids));
        return checks.stream().map(check -> whole(check, of)).toList();
    }

    private static Set<UUID> subjectIds(List<SpotCheck> checks) {
        return Stream.concat(
                        Ids.ids(checks, SpotCheck::enterpriseId).stream(),
                        Ids.ids(checks, SpotCheck::consultancyId).stream())
                .collect(Collectors.toSet());
    }

    private record Loaded(
            Map<String, CheckSubject> subjects,
            Map<UUID, FieldDay.Round> rounds,
            Map<UUID, List<EarlierFinding>> earlier,
            Map<UUID, List<CheckInspector>> inspectors,
            Map<UUID, List<String>> experts,
            Map<UUID, List<CheckAnswer>> answers,
            Map<UUID, List<CheckPhoto>> photos,
            Map<UUID, List<Finding>> findings,
            Map<UUID, List<CheckSignature>> signatures) {}

    private static FieldDay.Check whole(SpotCheck check, Loaded of) {
        return new FieldDay.Check(
                check.id(),
                check.number(),
                check.subjectKind(),
                of.subjects().getOrDefault(check.subject(), CheckSubject.UNKNOWN),
                check.auditId() == null ? null : of.rounds().get(check.auditId()),
                earlier(check, of.earlier()),
                check.plannedOn(),
                check.state(),
                check.templateId(),
                list(of.inspectors(), check)
                        .filter(CheckInspector::isPresent)
                        .map(one -> new InspectorChoice(one.subject(), one.name()))
                        .toList(),
                of.experts().getOrDefault(check.id(), List.of()),
                list(of.answers(), check)
                        .map(one ->
                                new FieldDay.Answer(one.item(), one.value(), one.note(), one.position(), one.command()))
                        .toList(),
                list(of.photos(), check)
                        .filter(CheckPhoto::isPresent)
                        .map(one -> new FieldDay.Photo(one.id(), one.item(), one.findingId(), one.sha256()))
                        .toList(),
                list(of.findings(), check)
                        .filter(Finding::isPresent)
                        .map(one -> new FieldDay.Found(
                                one.id(), one.severity(), one.article(), one.text(), one.item(), one.command()))
                        .toList(),
                list(of.signatures(), check)
                        .map(one -> new FieldDay.Signature(
                                one.id(), one.role(), one.name(), one.inspector(), one.refusal(), one.signedAt()))
                        .toList());
    }

    private static <T> Stream<T> list(Map<UUID, List<T>> all, SpotCheck check) {
        return all.getOrDefault(check.id(), List.of()).stream();
    }

    private static List<FieldDay.Earlier> earlier(SpotCheck check, Map<UUID, List<EarlierFinding>> all) {
        return Optional.ofNullable(check.enterpriseId() == null ? check.consultancyId() : check.enterpriseId())
                .map(id -> all.getOrDefault(id, List.of()))
                .orElse(List.of())
                .stream()
                .map(one -> new FieldDay.Earlier(one.text(), one.severity(), one.on(), one.mended()))
                .toList();
    }

    private Map<UUID, FieldDay.Round> rounds(Collection<UUID> auditIds) {
        var found = audits.byIds(auditIds);
        var options = audits.options(auditIds);
        var hired = found.stream()
                .map(Audit::consultancyId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var names = consultancies.byIds(hired).stream().collect(toMap(Consultancy::id, Consultancy::name));
        return found.stream()
                .map(audit -> round(audit, names, options.getOrDefault(audit.id(), List.of())))
                .collect(toMap(FieldDay.Round::id, Function.identity()));
    }

    private static FieldDay.Round round(Audit audit, Map<UUID, String> names, List<AuditOption> options) {
        return new FieldDay.Round(
                audit.id(),
                audit.year(),
                audit.state().name(),
                audit.phase() == null ? null : audit.phase().name(),
                name(audit.consultancyId(), names),
                options.stream()
                        .map(one -> new FieldDay.Option(
                                one.name(), one.cost().name(), one.finishedOn() == null ? "PLANNED" : "DONE"))
                        .toList());
    }

    private static @Nullable String name(@Nullable UUID consultancy, Map<UUID, String> names) {
        return consultancy == null ? null : names.get(consultancy);
    }
}
