package cn.qingshen.audit.web;

import cn.qingshen.audit.AuditFileKind;
import cn.qingshen.audit.AuditFillService;
import cn.qingshen.audit.AuditFilter;
import cn.qingshen.audit.AuditMode;
import cn.qingshen.audit.AuditPhase;
import cn.qingshen.audit.AuditService;
import cn.qingshen.audit.Disclosure;
import cn.qingshen.audit.DueCount;
import cn.qingshen.audit.web.AuditViews.Detail;
import cn.qingshen.audit.web.AuditViews.Line;
import cn.qingshen.audit.web.TypedAmounts.TypedOption;
import cn.qingshen.audit.web.TypedAmounts.TypedResult;
import cn.qingshen.common.Acted;
import cn.qingshen.common.Checks;
import cn.qingshen.consultancy.Consultancy;
import cn.qingshen.consultancy.ConsultancyService;
import cn.qingshen.journal.JournalEntry;
import cn.qingshen.journal.JournalService;
import com.vaadin.hilla.BrowserCallable;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rounds for their pages. */
@BrowserCallable
@PermitAll
class AuditEndpoint {

    private final AuditService audits;
    private final AuditFillService fill;
    private final AuditViews views;
    private final ConsultancyService consultancies;
    private final JournalService journal;

    AuditEndpoint(
            AuditService audits,
            AuditFillService fill,
            AuditViews views,
            ConsultancyService consultancies,
            JournalService journal) {
        this.audits = audits;
        this.fill = fill;
        this.views = views;
        this.consultancies = consultancies;
        this.journal = journal;
    }

    /** A page of lines; {@code endCursor} asks for the next. */
    record AuditPage(List<Line> items, @Nullable String endCursor, boolean hasNextPage) {}

    public AuditPage list(AuditFilter filter, int first, @Nullable String after) {
        var page = audits.page(filter, first, after);
        return new AuditPage(views.lines(page.nodes()), page.endCursor(), page.hasNextPage());
    }

    public int total(AuditFilter filter) {
        return audits.total(filter);
    }

    public List<DueCount> dueCounts() {
        return audits.dueCounts();
    }

    public Optional<Detail> get(UUID id) {
        return audits.byId(id).map(views::detail);
    }

    /** The trail of a round that whoever asks may see, latest first; of another round nothing. */
    public List<JournalEntry> trail(UUID id) {
        return audits.byId(id)
                .map(audit -> journal.latest(audit.id(), Checks.LONGEST_PAGE))
                .orElse(List.of());
    }

    public List<Consultancy> consultancies(@Nullable String text) {
        return consultancies.choosable(text);
    }

    public Acted begin(UUID id, @Nullable AuditMode mode, @Nullable UUID consultancyId, @Nullable LocalDate startedOn) {
        return Acted.by(() -> audits.begin(id, mode, consultancyId, startedOn));
    }

    public Acted suspend(UUID id, @Nullable String reason) {
        return Acted.by(() -> audits.suspend(id, reason));
    }

    public Acted resume(UUID id, @Nullable String reason) {
        return Acted.by(() -> audits.resume(id, reason));
    }

    public Acted withdraw(UUID id, @Nullable String reason) {
        return Acted.by(() -> audits.withdraw(id, reason));
    }

    public Acted close(UUID id, @Nullable String reason) {
        return Acted.by(() -> audits.close(id, reason));
    }

    public Acted disclose(UUID id, Disclosure disclosure) {
        return Acted.by(() -> fill.disclose(id, disclosure));
    }

    public Acted finishPhase(UUID id, AuditPhase phase, @Nullable LocalDate finishedOn, @Nullable String note) {
        return Acted.by(() -> fill.finishPhase(id, phase, finishedOn, note));
    }

    public Acted addOption(UUID id, TypedOption option) {
        return Acted.by(() -> fill.addOption(id, TypedAmounts.option(option)));
    }

    public Acted correctOption(UUID optionId, int version, TypedOption option) {
        return Acted.by(() -> fill.correctOption(optionId, version, TypedAmounts.option(option)));
    }

    public Acted removeOption(UUID optionId, @Nullable String reason) {
        return Acted.by(() -> fill.removeOption(optionId, reason));
    }

    public Acted putResults(UUID id, int version, List<TypedResult> results) {
        return Acted.by(() -> fill.putResults(id, version, TypedAmounts.results(results)));
    }

    public Acted attach(UUID id, UUID fileId, AuditFileKind kind) {
        return Acted.by(() -> fill.attach(id, fileId, kind));
    }

    public Acted detach(UUID id, UUID fileId, @Nullable String reason) {
        return Acted.by(() -> fill.detach(id, fileId, reason));
    }

    public Acted handIn(UUID id) {
        return Acted.by(() -> fill.handIn(id));
    }
}
