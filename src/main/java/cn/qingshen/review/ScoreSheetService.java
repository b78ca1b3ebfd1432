package cn.qingshen.review;

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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what experts score; the administrator keeps it, as a new version each time: panels score the one that they began with. */
@Service
@PreAuthorize(Permission.MAY_READ_REVIEWS)
public class ScoreSheetService {

    private static final int FURTHEST_YEARS = 2;
    private static final String RULE = "实施方案三（五）；清洁生产审核评估与验收指南";

    private final ScoreSheetQuery query;
    private final ScoreSheetRepository repository;
    private final JournalService journal;
    private final Clock clock;

    ScoreSheetService(ScoreSheetQuery query, ScoreSheetRepository repository, JournalService journal, Clock clock) {
        this.query = query;
        this.repository = repository;
        this.journal = journal;
        this.clock = clock;
    }

    /** All versions, of each kind the latest first; drafts for the province only. */
    @Transactional(readOnly = true)
    public List<ScoreSheet> all() {
        return query.all();
    }

    /**
     * Keeps the draft of the next version, which may be unfinished.
     *
     * @throws Refused {@code TOO_MANY} items; {@code TOO_LONG}, {@code INVALID_CHARACTERS} or {@code OUT_OF_RANGE}: it could not be kept as typed
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_RULES)
    public void save(SheetDraft draft) {
        journal.hold(List.of(Asker.PROVINCE));
        Refused.ifAny(draft.check());
        var former = query.draft(draft.kind());
        var id = former.map(ScoreSheet::id)
                .orElseGet(() ->
                        repository.add(draft, query.published(draft.kind()).version() + 1));
        former.ifPresent(_ -> repository.change(id, draft));
        append("sheet.draft", id, null, former.orElse(null), draft);
    }

    /**
     * Publishes the draft: panels that are planned from a day on take it.
     *
     * @param validFrom today at the earliest, not before the day of the version before it, within two years
     * @throws Refused {@code NOT_FOUND}: there is no draft; {@code WEIGHTS_NOT_100}; or something of it, the day or the reason is at fault
     */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_RULES)
    public void publish(PanelKind kind, @Nullable LocalDate validFrom, @Nullable String reason) {
        journal.hold(List.of(Asker.PROVINCE));
        var draft = query.draft(kind).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        var today = LocalDate.now(clock);
        var before = Objects.requireNonNull(query.published(kind).validFrom());
        var earliest = before.isAfter(today) ? before : today;
        Refused.ifAny(Stream.concat(
                        draft.check().stream(),
                        Checks.refusals(
                                Checks.between("validFrom", validFrom, earliest, today.plusYears(FURTHEST_YEARS)),
                                Checks.reason(reason))
                                .stream())
                .toList());
        var from = Objects.requireNonNull(validFrom);
        repository.publish(draft.id(), from);
        append("sheet.publish", draft.id(), reason, null, new Published(from, draft));
    }

    /** @throws Refused {@code NOT_FOUND}: there is no draft; {@code REQUIRED} a reason */
    @Transactional
    @PreAuthorize(Permission.MAY_WRITE_RULES)
    public void discard(PanelKind kind, @Nullable String reason) {
        journal.hold(List.of(Asker.PROVINCE));
        var draft = query.draft(kind).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        Refused.ifAny(Checks.refusals(Checks.reason(reason)));
        repository.discard(draft.id());
        append("sheet.discard", draft.id(), reason, draft, null);
    }

    private record Published(LocalDate validFrom, ScoreSheet sheet) {}

    private void append(
            String action, UUID id, @Nullable String reason, @Nullable Object before, @Nullable Object after) {
        journal.append(
                new JournalAct(Asker.PROVINCE, action, "sheet", Texts.trimToNull(reason), RULE),
                new Change(id, before, after));
    }
}
