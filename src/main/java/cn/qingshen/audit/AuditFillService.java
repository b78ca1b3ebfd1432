package cn.qingshen.audit;

import static cn.qingshen.common.RefusalCode.REQUIRED;

import cn.qingshen.account.Asker;
import cn.qingshen.account.Permission;
import cn.qingshen.account.Role;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Ids;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.common.Texts;
import cn.qingshen.consultancy.ConsultancyService;
import cn.qingshen.enterprise.EnterpriseService;
import cn.qingshen.file.FileService;
import cn.qingshen.file.StoredFile;
import cn.qingshen.inbox.Arg;
import cn.qingshen.inbox.Audience;
import cn.qingshen.inbox.InboxService;
import cn.qingshen.inbox.Message;
import cn.qingshen.inbox.MessageKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for what enterprise and consultancy put into a round, and a city's officer for them. Refusals are {@link Refused};
 * {@code BARRED}: whoever asks works for a consultancy that is barred by now.
 */
@Service
@PreAuthorize(Permission.MAY_FILL_AUDITS)
public class AuditFillService {

    private static final int MOST_OPTIONS = 200;
    private static final int MOST_FILES = 50;

    private final AuditPartQuery parts;
    private final AuditRepository repository;
    private final AuditPartRepository partRepository;
    private final AuditTrail trail;
    private final ConsultancyService consultancies;
    private final FileService files;
    private final EnterpriseService enterprises;
    private final InboxService inbox;
    private final Clock clock;

    AuditFillService(
            AuditPartQuery parts,
            AuditRepository repository,
            AuditPartRepository partRepository,
            AuditTrail trail,
            ConsultancyService consultancies,
            FileService files,
            EnterpriseService enterprises,
            InboxService inbox,
            Clock clock) {
        this.parts = parts;
        this.repository = repository;
        this.partRepository = partRepository;
        this.trail = trail;
        this.consultancies = consultancies;
        this.files = files;
        this.enterprises = enterprises;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * Says what the enterprise published about itself; a second time corrects the first (审核办法 art. 11).
     *
     * @throws Refused {@code WRONG_STATE}; or something of it is at fault
     */
    @Transactional
    public void disclose(UUID id, Disclosure typed) {
        var disclosure = typed.normalised();
        var audit = held(id).disclosable();
        Refused.ifAny(disclosure.check(audit, today()));
        Refused.ifAny(Checks.refusals(files.refusal("fileId", disclosure.fileId())));
        var before = parts.disclosures(List.of(id)).get(id);
        partRepository.put(audit, disclosure);
        repository.disclosed(audit, Objects.requireNonNull(disclosure.disclosedOn()));
        trail.append(audit, "audit.disclose", null, before, disclosure);
    }

    /**
     * Says that the present phase is done; the next begins.
     *
     * @param phase the one that is done, so that nobody finishes another by mistake
     * @throws Refused {@code WRONG_STATE}: also when it is in another phase; {@code OUT_OF_RANGE} the day
     */
    @Transactional
    public void finishPhase(UUID id, AuditPhase phase, @Nullable LocalDate on, @Nullable String note) {
        var audit = held(id).fillable();
        var finishedBefore = parts.phases(List.of(id)).getOrDefault(id, List.of());
        if (audit.phase() != phase || finishedBefore.stream().anyMatch(one -> one.phase() == phase)) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        var earliest = finishedBefore.isEmpty()
                ? Objects.requireNonNull(audit.startedOn())
                : finishedBefore.getLast().finishedOn();
        Refused.ifAny(Checks.refusals(
                Checks.between("finishedOn", on, earliest, today()),
                Checks.longText("note", note, Checks.LONGEST_REASON)));
        var finished = new FinishedPhase(phase, Objects.requireNonNull(on), Texts.trimToNull(note));
        partRepository.add(audit, finished);
        repository.move(audit, phase.next().orElse(phase));
        trail.append(audit, "audit.finishPhase", null, null, finished);
    }

    /**
     * Adds an option.
     *
     * @throws Refused {@code WRONG_STATE}; {@code TOO_MANY}; or something of it is at fault
     */
    @Transactional
    public UUID addOption(UUID id, OptionFacts typed) {
        var facts = typed.normalised();
        var audit = held(id).fillable();
        Refused.ifAny(facts.check(audit, today()));
        if (parts.options(List.of(id)).getOrDefault(id, List.of()).size() >= MOST_OPTIONS) {
            throw new Refused(RefusalCode.TOO_MANY, MOST_OPTIONS);
        }
        var optionId = partRepository.add(audit, facts);
        repository.touch(audit);
        trail.append(audit, "audit.addOption", null, null, new Optioned(optionId, facts));
        return optionId;
    }

    /** What the trail keeps of an option. */
    private record Optioned(UUID option, OptionFacts facts) {}

    /**
     * Corrects an option; how it was stays in the trail.
     *
     * @throws Refused {@code NOT_FOUND}; {@code WRONG_STATE}; {@code CHANGED_BY_ANOTHER}; or something of it is at fault
     */
    @Transactional
    public void correctOption(UUID optionId, int version, OptionFacts typed) {
        var facts = typed.normalised();
        var audit = held(option(optionId).auditId()).fillable();
        var present = option(optionId);
        if (present.version() != version) {
            throw new Refused(RefusalCode.CHANGED_BY_ANOTHER);
        }
        Refused.ifAny(facts.check(audit, today()));
        partRepository.correct(present, facts);
        repository.touch(audit);
        trail.append(
                audit,
                "audit.correctOption",
                null,
                new Optioned(optionId, present.facts()),
                new Optioned(optionId, facts));
    }

    /**
     * Takes an option out; the trail keeps it.
     *
     * @throws Refused {@code NOT_FOUND}; {@code WRONG_STATE}; {@code REQUIRED} a reason
     */
    @Transactional
    public void removeOption(UUID optionId, @Nullable String reason) {
        var audit = held(option(optionId).auditId()).fillable();
        Refused.ifAny(Checks.refusals(Checks.reason(reason)));
        var present = option(optionId);
        partRepository.remove(present);
        repository.touch(audit);
        trail.append(
                audit, "audit.removeOption", Texts.trimToNull(reason), new Optioned(optionId, present.facts()), null);
    }

    /** Whose an option is; {@link Ids#NOBODY}: there is no such option, or not for whoever asks. */
    @Transactional(readOnly = true)
    public UUID auditOf(UUID optionId) {
        var found = parts.option(optionId);
        return found == null ? Ids.NOBODY : found.auditId();
    }

    private AuditOption option(UUID id) {
        var found = parts.option(id);
        if (found == null) {
            throw new Refused(RefusalCode.NOT_FOUND);
        }
        return found;
    }

    /**
     * Says what the round is to reach, and has reached, of some indicators; the others stay.
     *
     * @param version the round's, that it was made from
     * @throws Refused {@code WRONG_STATE}; {@code CHANGED_BY_ANOTHER}; or a number is at fault
     */
    @Transactional
    public void putResults(UUID id, int version, List<AuditResult> results) {
        var audit = held(id).fillable();
        if (audit.version() != version) {
            throw new Refused(RefusalCode.CHANGED_BY_ANOTHER);
        }
        Refused.ifAny(check(results));
        var before = parts.results(List.of(id)).getOrDefault(id, List.of());
        if (!results.isEmpty()) {
            partRepository.put(audit, results);
            repository.touch(audit);
            trail.append(audit, "audit.putResults", null, new Results(before), new Results(results));
        }
    }

    /** What the trail keeps of results. */
    private record Results(List<AuditResult> results) {}

    private static List<Refusal> check(List<AuditResult> results) {
        if (results.stream().map(AuditResult::indicator).distinct().count() < results.size()) {
            return List.of(Refusal.of(RefusalCode.TOO_MANY, "results", Indicator.values().length));
        }
        return IntStream.range(0, results.size())
                .boxed()
                .flatMap(i -> check(results.get(i), "results[%d]".formatted(i)))
                .toList();
    }

    private static Stream<Refusal> check(AuditResult one, String at) {
        return Stream.of(
                        Amounts.of(at + ".planned", one.planned()),
                        one.achieved() == null ? null : Amounts.of(at + ".achieved", one.achieved()))
                .filter(Objects::nonNull);
    }

    /** @throws Refused {@code WRONG_STATE}; {@code FILE_NOT_FOUND}; {@code TOO_MANY} */
    @Transactional
    public void attach(UUID id, UUID fileId, AuditFileKind kind) {
        var audit = held(id).fillable();
        Refused.ifAny(Checks.refusals(files.refusal("fileId", fileId)));
        if (parts.files(List.of(id)).getOrDefault(id, List.of()).size() >= MOST_FILES) {
            throw new Refused(RefusalCode.TOO_MANY, MOST_FILES);
        }
        partRepository.attach(audit, fileId, kind);
        repository.touch(audit);
        var name = files.byId(fileId).map(StoredFile::name).orElse(null);
        trail.append(audit, "audit.attach", null, null, new Attached(fileId, name, kind));
    }

    /** What the trail keeps of a file. */
    private record Attached(UUID file, @Nullable String fileName, AuditFileKind kind) {}

    /** @throws Refused {@code WRONG_STATE}; {@code FILE_NOT_FOUND}: it is not attached; {@code REQUIRED} a reason */
    @Transactional
    public void detach(UUID id, UUID fileId, @Nullable String reason) {
        var audit = held(id).fillable();
        Refused.ifAny(Checks.refusals(Checks.reason(reason)));
        var present = parts.files(List.of(id)).getOrDefault(id, List.of()).stream()
                .filter(file -> file.fileId().equals(fileId))
                .findFirst()
                .orElseThrow(() -> new Refused(List.of(Refusal.of(RefusalCode.FILE_NOT_FOUND, "fileId"))));
        partRepository.remove(audit, fileId);
        repository.touch(audit);
        trail.append(
                audit,
                "audit.detach",
                Texts.trimToNull(reason),
                new Attached(fileId, present.name(), present.kind()),
                null);
    }

    /**
     * Hands the report in: from here it waits for its evaluation.
     *
     * @throws Refused {@code WRONG_STATE}; {@code REQUIRED} what is missing: {@code disclosure}, {@code phases}, {@code options},
     *     {@code results}, {@code files}
     */
    @Transactional
    public void handIn(UUID id) {
        var audit = held(id).reportable();
        Refused.ifAny(missing(audit));
        repository.report(audit, today());
        trail.append(
                audit,
                "audit.handIn",
                null,
                new AuditService.State(audit.state()),
                new AuditService.State(AuditState.REPORTED));
        inbox.post(handedIn(audit));
    }

    /** A report that came back can be handed in again: each time is another message. */
    private Message handedIn(Audit audit) {
        var name = enterprises
                .byIds(List.of(audit.enterpriseId()), Set.of("id", "name"))
                .getFirst()
                .name();
        return new Message(
                audit.reviewedBy() == ReviewLevel.PROVINCE
                        ? Audience.province()
                        : Audience.city(audit.jurisdictionCode()),
                MessageKind.REPORT_HANDED_IN,
                List.of(Arg.text(name), Arg.text(audit.year())),
                "/audits/" + audit.id(),
                audit.id(),
                MessageKind.REPORT_HANDED_IN + "/" + audit.id() + "/" + audit.version());
    }

    private List<Refusal> missing(Audit audit) {
        var ids = List.of(audit.id());
        var refusals = new ArrayList<Refusal>();
        require(refusals, "disclosure", audit.disclosedOn() != null);
        require(refusals, "phases", Objects.requireNonNull(audit.phase()).compareTo(AuditPhase.LAST_BEFORE_REPORT) > 0);
        require(refusals, "options", !parts.options(ids).isEmpty());
        require(refusals, "results", !parts.results(ids).isEmpty());
        require(
                refusals,
                "files",
                parts.files(ids).getOrDefault(audit.id(), List.of()).stream()
                        .anyMatch(file -> file.kind() == AuditFileKind.REPORT));
        return refusals;
    }

    /** A barred consultancy does nothing more; its client and the city go on without it. */
    private Audit held(UUID id) {
        var audit = trail.locked(id);
        if (Asker.require().role() == Role.CONSULTANCY && audit.consultancyId() != null) {
            Refused.ifAny(Checks.refusals(consultancies.refusal(null, audit.consultancyId())));
        }
        return audit;
    }

    private static void require(List<Refusal> refusals, String field, boolean isThere) {
        if (!isThere) {
            refusals.add(Refusal.of(REQUIRED, field));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
