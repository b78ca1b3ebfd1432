package cn.qingshen.sanction.web;

import cn.qingshen.common.Acted;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.Refused;
import cn.qingshen.journal.JournalEntry;
import cn.qingshen.sanction.Sanction;
import cn.qingshen.sanction.SanctionDecisionService;
import cn.qingshen.sanction.SanctionDraft;
import cn.qingshen.sanction.SanctionFilter;
import cn.qingshen.sanction.SanctionGround;
import cn.qingshen.sanction.SanctionHandling;
import cn.qingshen.sanction.SanctionProposalService;
import cn.qingshen.sanction.SanctionProposalService.Basis;
import cn.qingshen.sanction.SanctionService;
import com.vaadin.hilla.BrowserCallable;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sanctions, for the pages. */
@BrowserCallable
@PermitAll
class SanctionEndpoint {

    private final SanctionService sanctions;
    private final SanctionProposalService proposals;
    private final SanctionDecisionService decisions;

    SanctionEndpoint(SanctionService sanctions, SanctionProposalService proposals, SanctionDecisionService decisions) {
        this.sanctions = sanctions;
        this.proposals = proposals;
        this.decisions = decisions;
    }

    /** @param endCursor asks for what follows; null: nothing was found */
    record Lines(
            List<Sanction> items,
            boolean hasNextPage,
            @Nullable String endCursor) {}

    public Lines page(SanctionFilter filter, int first, @Nullable String after) {
        var page = sanctions.page(filter, first, after);
        return new Lines(page.nodes(), page.hasNextPage(), page.endCursor());
    }

    /** All of one sanction. @param handling null: it is not for whoever asks */
    record Detail(
            Sanction sanction,
            List<SanctionGround> grounds,
            @Nullable SanctionHandling handling) {}

    public Optional<Detail> detail(UUID id) {
        var one = List.of(id);
        return sanctions
                .byId(id)
                .map(sanction -> new Detail(
                        sanction,
                        sanctions.grounds(one).getOrDefault(id, List.of()),
                        sanctions.handlings(one).get(id)));
    }

    public List<JournalEntry> timeline(UUID id) {
        return sanctions.timeline(id);
    }

    /** Of whom a sanction can be proposed after a check; none: after this one it cannot. */
    public Basis basis(UUID checkId) {
        try {
            return proposals.basis(checkId);
        } catch (Refused _) {
            return new Basis(List.of(), List.of());
        }
    }

    /** The sanction that was proposed, or why not. */
    record Made(@Nullable UUID id, List<Refusal> refusals) {}

    public Made propose(SanctionDraft draft) {
        try {
            return new Made(proposals.propose(draft), List.of());
        } catch (Refused refused) {
            return new Made(null, refused.refusals());
        }
    }

    public Acted withdraw(UUID id, @Nullable String reason) {
        return Acted.by(() -> proposals.withdraw(id, reason));
    }

    public Acted approve(UUID id) {
        return Acted.by(() -> decisions.approve(id));
    }

    public Acted reject(UUID id, @Nullable String reason) {
        return Acted.by(() -> decisions.reject(id, reason));
    }

    public Acted revoke(UUID id, @Nullable String reason) {
        return Acted.by(() -> decisions.revoke(id, reason));
    }

    public Acted fulfil(UUID id, @Nullable String note) {
        return Acted.by(() -> decisions.fulfil(id, note));
    }
}
