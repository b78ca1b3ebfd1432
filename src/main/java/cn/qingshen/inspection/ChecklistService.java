package cn.qingshen.inspection;

import cn.qingshen.account.Asker;
import cn.qingshen.account.Permission;
import cn.qingshen.common.Checks;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.common.Texts;
import cn.qingshen.journal.JournalAct;
import cn.qingshen.journal.JournalService;
import cn.qingshen.journal.JournalService.Change;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what spot checks ask; the province keeps it, as a new version each time. A check keeps the version that it was planned with, also
 * if nobody has begun it when the next one is published. Refusals are {@link Refused}.
 */
@Service
@PreAuthorize(Permission.MAY_READ_CHECKS)
public class ChecklistService {

    private final ChecklistQuery query;
    private final ChecklistRepository repository;
    private final JournalService journal;
    private final Clock clock;

    ChecklistService(ChecklistQuery query, ChecklistRepository repository, JournalService journal, Clock clock) {
        this.query = query;
        this.repository = repository;
        this.journal = journal;
        this.clock = clock;
    }

    /** All versions, of each template the latest first; drafts for the province only. */
    @Transactional(readOnly = true)
    public List<ChecklistVersion> all() {
        return query.versions();
    }

    /** The versions of one template, the latest first; empty: there is none. */
    @Transactional(readOnly = true)
    public List<ChecklistVersion> versions(String code) {
        return query.versions(code);
    }

    @Transactional(readOnly = true)
    public Optional<ChecklistVersion> version(UUID id) {
        return query.version(id);
    }

    /**
     * Begins the draft of a template that was not there before.
     *
     * @return its code
     * @throws Refused {@code REQUIRED}, {@code TOO_LONG} or {@code INVALID_CHARACTERS}: the name
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_CHECKLISTS)
    public String create(Bilingual name) {
        hold();
        var draft = ChecklistDraft.named(name);
        Refused.ifAny(draft.checkName());
        Refused.ifAny(ChecklistGaps.words("name", draft.name()));
        var taken = query.versions().stream().map(one -> one.checklist().code()).collect(Collectors.toSet());
        var code = ChecklistCodes.next("T", taken);
        append("checklist.begin", repository.add(code, 1, draft), null, null, draft);
        return code;
    }

    /**
     * Begins the draft of a template's next version, which is as the latest one at first.
     *
     * @throws Refused {@code NOT_FOUND}; {@code WRONG_STATE}: it has a draft
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_CHECKLISTS)
    public void begin(String code) {
        hold();
        var latest = known(code).getFirst();
        if (latest.isDraft()) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        var draft = latest.content();
        var id = repository.add(code, latest.checklist().version() + 1, draft);
        append("checklist.begin", id, null, null, draft);
    }

    /**
     * Keeps what a draft says, which may be unfinished.
     *
     * @param revision the one that whoever changes it has seen
     * @throws Refused {@code NOT_FOUND}; {@code WRONG_STATE}: it is published; {@code CHANGED_BY_ANOTHER}; {@code TOO_MANY}; {@code UNKNOWN_VALUE}
     *     a code; {@code TOO_LONG} or {@code INVALID_CHARACTERS}: it cannot be kept as typed
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_CHECKLISTS)
    public void change(UUID id, int revision, ChecklistDraft typed) {
        hold();
        var draft = draft(id, revision);
        var codes = ChecklistCodes.of(query.versions(draft.checklist().code()));
        var normalised = typed.normalised();
        Refused.ifAny(normalised.check(codes));
        var next = new ChecklistDraft(normalised.name(), normalised.source(), codes.complete(normalised.sections()));
        repository.change(id, next);
        append("checklist.change", id, null, draft.content(), next);
    }

    /** @throws Refused {@code NOT_FOUND}; {@code WRONG_STATE}: it is published; {@code CHANGED_BY_ANOTHER}; {@code REQUIRED} a reason */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_CHECKLISTS)
    public void discard(UUID id, int revision, @Nullable String reason) {
        hold();
        var draft = draft(id, revision);
        Refused.ifAny(Checks.refusals(Checks.reason(reason)));
        repository.discard(id);
        append("checklist.discard", id, reason, draft.content(), null);
    }

    /**
     * Publishes a draft: checks that are planned from now on take it, and it never changes again.
     *
     * @throws Refused {@code NOT_FOUND}; {@code WRONG_STATE}: it is published; {@code CHANGED_BY_ANOTHER}; {@code NOTHING_CHANGED}; {@code REQUIRED},
     *     {@code TOO_FEW}, {@code NOT_CHINESE} or {@code NOT_ENGLISH}: something of it, or the reason
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_CHECKLISTS)
    public void publish(UUID id, int revision, @Nullable String reason) {
        hold();
        var draft = draft(id, revision);
        Refused.ifAny(Stream.concat(
                        ChecklistGaps.of(draft.content()).stream(), Checks.refusals(Checks.reason(reason)).stream())
                .toList());
        var earlier = query.versions(draft.checklist().code()).stream()
                .filter(one -> !one.isDraft())
                .toList();
        if (earlier.stream().limit(1).anyMatch(one -> one.content().equals(draft.content()))) {
            throw new Refused(RefusalCode.NOTHING_CHANGED);
        }
        inForce(earlier).ifPresent(one -> repository.move(one.checklist().id(), ChecklistState.RETIRED));
        var today = LocalDate.now(clock);
        repository.publish(id, today);
        append("checklist.publish", id, reason, null, new Published(today, draft.content()));
    }

    private record Published(LocalDate validFrom, ChecklistDraft content) {}

    /**
     * Offers a template no longer; checks that were planned with it go on.
     *
     * @throws Refused {@code NOT_FOUND}; {@code WRONG_STATE}: it is not offered; {@code REQUIRED} a reason
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_CHECKLISTS)
    public void retire(String code, @Nullable String reason) {
        hold();
        var present = inForce(known(code)).orElseThrow(() -> new Refused(RefusalCode.WRONG_STATE));
        Refused.ifAny(Checks.refusals(Checks.reason(reason)));
        move(present, ChecklistState.RETIRED, "checklist.retire", reason);
    }

    /**
     * Offers the latest version of a retired template again.
     *
     * @throws Refused {@code NOT_FOUND}; {@code WRONG_STATE}: it is offered, or was never published; {@code REQUIRED} a reason
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_CHECKLISTS)
    public void restore(String code, @Nullable String reason) {
        hold();
        var last = known(code).stream()
                .filter(one -> !one.isDraft())
                .findFirst()
                .filter(one -> one.state() == ChecklistState.RETIRED)
                .orElseThrow(() -> new Refused(RefusalCode.WRONG_STATE));
        Refused.ifAny(Checks.refusals(Checks.reason(reason)));
        move(last, ChecklistState.IN_FORCE, "checklist.restore", reason);
    }

    private void move(ChecklistVersion version, ChecklistState to, String action, @Nullable String reason) {
        repository.move(version.checklist().id(), to);
        append(action, version.checklist().id(), reason, new Moved(version.state()), new Moved(to));
    }

    private record Moved(ChecklistState state) {}

    /** All acts on checklists stand one after the other. */
    private void hold() {
        journal.hold(List.of(Asker.PROVINCE));
    }

    private List<ChecklistVersion> known(String code) {
        var versions = query.versions(code);
        if (versions.isEmpty()) {
            throw new Refused(RefusalCode.NOT_FOUND);
        }
        return versions;
    }

    private static Optional<ChecklistVersion> inForce(List<ChecklistVersion> versions) {
        return versions.stream()
                .filter(one -> one.state() == ChecklistState.IN_FORCE)
                .findFirst();
    }

    private ChecklistVersion draft(UUID id, int revision) {
        var found = query.version(id).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        if (!found.isDraft()) {
            throw new Refused(RefusalCode.WRONG_STATE);
        }
        if (found.revision() != revision) {
            throw new Refused(RefusalCode.CHANGED_BY_ANOTHER);
        }
        return found;
    }

    private void append(
            String action, UUID id, @Nullable String reason, @Nullable Object before, @Nullable Object after) {
        journal.append(
                new JournalAct(Asker.PROVINCE, action, "checklist", Texts.trimToNull(reason), CheckTrail.RULE),
                new Change(id, before, after));
    }
}
