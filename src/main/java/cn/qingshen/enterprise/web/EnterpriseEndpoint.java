package cn.qingshen.enterprise.web;

import cn.qingshen.enterprise.EnterInput;
import cn.qingshen.enterprise.EnterpriseCounts;
import cn.qingshen.enterprise.EnterpriseCounts.Dimension;
import cn.qingshen.enterprise.EnterpriseDetail;
import cn.qingshen.enterprise.EnterpriseFacts;
import cn.qingshen.enterprise.EnterpriseFilter;
import cn.qingshen.enterprise.EnterpriseListItem;
import cn.qingshen.enterprise.EnterpriseOrder;
import cn.qingshen.enterprise.EnterpriseService;
import cn.qingshen.enterprise.LeaveInput;
import cn.qingshen.enterprise.Reference;
import cn.qingshen.enterprise.ReferenceService;
import cn.qingshen.journal.JournalEntry;
import com.vaadin.hilla.BrowserCallable;
import jakarta.annotation.security.PermitAll;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The register for its own pages. */
@BrowserCallable
@PermitAll
class EnterpriseEndpoint {

    private final EnterpriseService enterprises;
    private final ReferenceService reference;

    EnterpriseEndpoint(EnterpriseService enterprises, ReferenceService reference) {
        this.enterprises = enterprises;
        this.reference = reference;
    }

    /** A page of lines; {@code endCursor} asks for the next. */
    record EnterprisePage(
            List<EnterpriseListItem> items, @Nullable String endCursor, boolean hasNextPage) {}

    /** How many a filter finds, in all and by what they have. */
    record Counted(int total, EnterpriseCounts by) {}

    public Reference reference() {
        return reference.all();
    }

    public EnterprisePage list(EnterpriseFilter filter, EnterpriseOrder order, int first, @Nullable String after) {
        var page = enterprises.list(filter, order, first, after);
        return new EnterprisePage(page.nodes(), page.endCursor(), page.hasNextPage());
    }

    public Counted counts(EnterpriseFilter filter) {
        var dimensions = EnumSet.of(Dimension.JURISDICTION, Dimension.KEY_INDUSTRY, Dimension.BASIS);
        return new Counted(
                enterprises.total(filter, EnterpriseOrder.NAME),
                enterprises.counts(filter, EnterpriseOrder.NAME, dimensions));
    }

    public Optional<EnterpriseDetail> get(UUID id) {
        return enterprises.detail(id);
    }

    public List<JournalEntry> timeline(UUID id) {
        return enterprises.timeline(id);
    }

    public Outcome add(EnterpriseFacts facts) {
        return Outcome.of(enterprises, () -> enterprises.add(facts));
    }

    public Outcome correct(UUID id, int version, EnterpriseFacts facts, @Nullable String reason) {
        return Outcome.of(enterprises, id, () -> enterprises.correct(id, version, facts, reason));
    }

    public Outcome enter(UUID id, EnterInput input) {
        return Outcome.of(enterprises, id, () -> enterprises.enter(id, input));
    }

    public Outcome leave(UUID id, LeaveInput input) {
        return Outcome.of(enterprises, id, () -> enterprises.leave(id, input));
    }

    public Outcome merge(UUID keepId, UUID duplicateId, @Nullable String reason) {
        return Outcome.of(enterprises, keepId, () -> enterprises.merge(keepId, duplicateId, reason));
    }
}
