package cn.qingshen.notice.web;

import cn.qingshen.common.Ids;
import cn.qingshen.common.Page;
import cn.qingshen.common.PageInfo;
import cn.qingshen.enterprise.Reference.Jurisdiction;
import cn.qingshen.enterprise.ReferenceService;
import cn.qingshen.graphql.NodeSource;
import cn.qingshen.notice.Notice;
import cn.qingshen.notice.NoticeFilter;
import cn.qingshen.notice.NoticeService;
import cn.qingshen.notice.NoticeWord;
import cn.qingshen.plan.AnnualListItem;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What programs read of the notices. */
@Controller
class NoticeController implements NodeSource {

    private final NoticeService notices;
    private final ReferenceService reference;

    NoticeController(NoticeService notices, ReferenceService reference, BatchLoaderRegistry loaders) {
        this.notices = notices;
        this.reference = reference;
        loaders.<UUID, Notice>forName("noticeOfItem")
                .registerMappedBatchLoader((items, _) -> Mono.fromSupplier(() -> notices.ofItems(items)));
    }

    /** A page with the filter behind it, for what is counted only when asked for. */
    record NoticeConnection(NoticeFilter filter, List<Page.Edge<Notice>> edges, PageInfo pageInfo) {

        public List<Notice> nodes() {
            return edges.stream().map(Page.Edge::node).toList();
        }
    }

    @Override
    public @Nullable Notice node(UUID id, DataFetchingEnvironment environment) {
        return notices.byId(id).orElse(null);
    }

    @QueryMapping
    @Nullable Notice notice(@Argument String id) {
        return Ids.parse(id).flatMap(notices::byId).orElse(null);
    }

    @QueryMapping
    NoticeConnection notices(
            @Argument @Nullable String listId,
            @Argument @Nullable Integer year,
            @Argument @Nullable String jurisdiction,
            @Argument @Nullable Boolean served,
            @Argument int first,
            @Argument @Nullable String after) {
        var list = listId == null ? null : Ids.known(listId);
        var filter = new NoticeFilter(list, year, jurisdiction, served);
        var page = notices.page(filter, first, after);
        return new NoticeConnection(filter, page.edges(), page.pageInfo());
    }

    @QueryMapping
    @Nullable NoticeWord noticeWord() {
        return notices.word().orElse(null);
    }

    @SchemaMapping
    int totalCount(NoticeConnection connection) {
        return notices.count(connection.filter());
    }

    @SchemaMapping
    @Nullable Jurisdiction jurisdiction(Notice notice) {
        return reference.jurisdiction(notice.jurisdictionCode());
    }

    @SchemaMapping
    CompletableFuture<Notice> notice(AnnualListItem item, DataLoader<UUID, Notice> noticeOfItem) {
        return noticeOfItem.load(item.id());
    }
}
