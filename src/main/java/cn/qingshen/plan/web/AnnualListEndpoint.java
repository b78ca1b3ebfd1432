package cn.qingshen.plan.web;

import cn.qingshen.common.Acted;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Page;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.Refused;
import cn.qingshen.journal.JournalEntry;
import cn.qingshen.journal.JournalService;
import cn.qingshen.plan.AnnualList;
import cn.qingshen.plan.AnnualListItem;
import cn.qingshen.plan.AnnualListService;
import cn.qingshen.plan.ImplementationPlan;
import cn.qingshen.plan.ListDecisionService;
import cn.qingshen.plan.ListFile;
import cn.qingshen.plan.ListState;
import cn.qingshen.plan.PublicationProgress;
import com.vaadin.hilla.BrowserCallable;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The yearly lists for their pages. */
@BrowserCallable
@PermitAll
class AnnualListEndpoint {

    private final AnnualListService lists;
    private final ListDecisionService decisions;
    private final JournalService journal;

    AnnualListEndpoint(AnnualListService lists, ListDecisionService decisions, JournalService journal) {
        this.lists = lists;
        this.decisions = decisions;
        this.journal = journal;
    }

    /** A page of a list's enterprises; {@code endCursor} asks for the next. */
    record ItemPage(List<AnnualListItem> items, @Nullable String endCursor, boolean hasNextPage) {}

    /** How a draft was begun; its id, or why not. */
    record Drafted(@Nullable UUID id, List<Refusal> refusals) {}

    /** What the province says about one enterprise of a list. */
    record Remark(UUID enterpriseId, String text) {}

    public List<Integer> years() {
        return lists.years();
    }

    public List<AnnualList> lists(int year) {
        return lists.lists(year, null);
    }

    public Optional<AnnualList> get(UUID id) {
        return lists.byId(id);
    }

    public ItemPage items(UUID id, int first, @Nullable String after) {
        var page = lists.items(List.of(id), first, after).getOrDefault(id, Page.empty());
        return new ItemPage(page.nodes(), page.endCursor(), page.hasNextPage());
    }

    public Drafted draft(int year) {
        try {
            return new Drafted(lists.draft(year), List.of());
        } catch (Refused refused) {
            return new Drafted(null, refused.refusals());
        }
    }

    public Acted add(UUID id, UUID enterpriseId, @Nullable String reason) {
        return Acted.by(() -> lists.add(id, enterpriseId, reason));
    }

    public Acted drop(UUID id, UUID enterpriseId, @Nullable String reason) {
        return Acted.by(() -> lists.drop(id, enterpriseId, reason));
    }

    public Acted restore(UUID id, UUID enterpriseId) {
        return Acted.by(() -> lists.restore(id, enterpriseId));
    }

    public Acted plan(UUID id, int version, ImplementationPlan plan) {
        return Acted.by(() -> lists.plan(id, version, plan));
    }

    public List<ListFile> files(UUID id) {
        return lists.files(List.of(id)).getOrDefault(id, List.of());
    }

    public Acted attach(UUID id, UUID fileId) {
        return Acted.by(() -> lists.attach(id, fileId));
    }

    public Acted detach(UUID id, UUID fileId, @Nullable String reason) {
        return Acted.by(() -> lists.detach(id, fileId, reason));
    }

    /** What happened to a list that whoever asks may see, latest first; of another list nothing. */
    public List<JournalEntry> trail(UUID id) {
        return lists.byId(id)
                .map(list -> journal.latest(list.id(), Checks.LONGEST_PAGE))
                .orElse(List.of());
    }

    public Acted submit(UUID id) {
        return Acted.by(() -> lists.submit(id));
    }

    public Acted giveBack(UUID id, ListState from, @Nullable String reason, List<Remark> remarks) {
        return Acted.by(() -> decisions.giveBack(id, from, reason, byEnterprise(remarks)));
    }

    private static Map<UUID, String> byEnterprise(List<Remark> remarks) {
        return remarks.stream().collect(Collectors.toMap(Remark::enterpriseId, Remark::text, (_, last) -> last));
    }

    public Acted approve(UUID id, @Nullable String remark) {
        return Acted.by(() -> decisions.approve(id, remark));
    }

    public Acted publish(int year, @Nullable String documentNumber, @Nullable LocalDate publishedOn) {
        return Acted.by(() -> decisions.publish(year, documentNumber, publishedOn));
    }

    /** How far the publication of a year's lists has come; null: there was none. */
    public Optional<PublicationProgress> publicationProgress(int year) {
        return decisions.publicationProgress(year);
    }
}
