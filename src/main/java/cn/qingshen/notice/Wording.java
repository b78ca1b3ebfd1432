package cn.qingshen.notice;

import cn.qingshen.common.Words;
import cn.qingshen.document.DocumentRenderer;
import cn.qingshen.plan.AnnualList;
import cn.qingshen.rule.Deadline;
import cn.qingshen.rule.DeadlineWords;
import cn.qingshen.rule.RuleBook;
import cn.qingshen.rule.RuleCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the notices of one list say. They share all but the enterprise's own facts. */
final class Wording {

    private final AnnualList list;
    private final Words words;
    private final DeadlineWords why;
    private final Deadline disclosure;
    private final Deadline start;
    private final Deadline finish;

    Wording(AnnualList list, RuleBook book, Words words, DeadlineWords why) {
        var published = Objects.requireNonNull(list.publishedOn());
        this.list = list;
        this.words = words;
        this.why = why;
        this.disclosure = book.deadline(RuleCode.DISCLOSURE, published);
        this.start = book.deadline(RuleCode.AUDIT_START, published);
        this.finish = book.deadline(RuleCode.AUDIT_FINISH, published);
    }

    LocalDate discloseBy() {
        return disclosure.dueOn();
    }

    LocalDate startBy() {
        return start.dueOn();
    }

    LocalDate finishBy() {
        return finish.dueOn();
    }

    List<String> body(Listed enterprise) {
        return List.of(
                say(
                        "notice.opening",
                        list.year(),
                        Objects.requireNonNull(list.documentNumber()),
                        DocumentRenderer.day(Objects.requireNonNull(list.publishedOn()))),
                say("notice.enterprise", enterprise.name(), enterprise.creditCode()),
                say("notice.bases", bases(enterprise)),
                say("notice.deadlines"),
                due("notice.disclosure", disclosure),
                due("notice.start", start),
                due("notice.finish", finish),
                say("notice.how"),
                say("notice.consequence"));
    }

    private String bases(Listed enterprise) {
        return enterprise.bases().stream()
                .map(basis -> say("ListingBasis." + basis))
                .collect(Collectors.joining("、"));
    }

    private String due(String key, Deadline deadline) {
        return say(key, DocumentRenderer.day(deadline.dueOn()), why.explain(deadline, Locale.CHINESE));
    }

    private String say(String key, Object... args) {
        return words.get(key, Locale.CHINESE, args);
    }
}
