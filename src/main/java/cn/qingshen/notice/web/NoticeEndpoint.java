package cn.qingshen.notice.web;

import cn.qingshen.common.Acted;
import cn.qingshen.notice.ListProgress;
import cn.qingshen.notice.Notice;
import cn.qingshen.notice.NoticeFilter;
import cn.qingshen.notice.NoticeService;
import cn.qingshen.notice.NoticeWord;
import cn.qingshen.notice.ServeInput;
import com.vaadin.hilla.BrowserCallable;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The notices for their pages. */
@BrowserCallable
@PermitAll
class NoticeEndpoint {

    private final NoticeService notices;

    NoticeEndpoint(NoticeService notices) {
        this.notices = notices;
    }

    /** A page of notices; {@code endCursor} asks for the next. */
    record NoticePage(List<Notice> items, @Nullable String endCursor, boolean hasNextPage) {}

    public List<ListProgress> lists() {
        return notices.lists();
    }

    public Optional<Notice> get(UUID id) {
        return notices.byId(id);
    }

    public NoticePage page(NoticeFilter filter, int first, @Nullable String after) {
        var page = notices.page(filter, first, after);
        return new NoticePage(page.nodes(), page.endCursor(), page.hasNextPage());
    }

    public Acted make(UUID annualListId, @Nullable LocalDate dated) {
        return Acted.by(() -> notices.make(annualListId, dated));
    }

    public Acted serveAll(Set<UUID> ids, ServeInput input) {
        return Acted.by(() -> notices.serveAll(ids, input));
    }

    public Optional<NoticeWord> word() {
        return notices.word();
    }

    public Acted changeWord(int version, String word, String issuer, String contact) {
        return Acted.by(() -> notices.changeWord(version, word, issuer, contact));
    }

    public Acted serve(UUID id, int version, ServeInput input) {
        return Acted.by(() -> notices.serve(id, version, input));
    }
}
