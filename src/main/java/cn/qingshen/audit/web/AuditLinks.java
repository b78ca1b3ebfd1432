package cn.qingshen.audit.web;

import static java.util.stream.Collectors.toMap;

import cn.qingshen.audit.Audit;
import cn.qingshen.audit.AuditDeadline;
import cn.qingshen.audit.AuditFile;
import cn.qingshen.audit.AuditOption;
import cn.qingshen.audit.AuditResult;
import cn.qingshen.audit.AuditService;
import cn.qingshen.audit.Disclosure;
import cn.qingshen.audit.FinishedPhase;
import cn.qingshen.audit.ReviewWords;
import cn.qingshen.audit.TimelineEntry;
import cn.qingshen.consultancy.Consultancy;
import cn.qingshen.consultancy.ConsultancyService;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What a round leads to: each kind read once for a whole page. */
@Controller
class AuditLinks {

    private final AuditService audits;
    private final ConsultancyService consultancies;
    private final ReviewWords words;

    AuditLinks(AuditService audits, ConsultancyService consultancies, ReviewWords words) {
        this.audits = audits;
        this.consultancies = consultancies;
        this.words = words;
    }

    @SchemaMapping
    String reviewExplanation(Audit audit, Locale locale) {
        return words.explain(audit, locale);
    }

    @BatchMapping(typeName = "Audit")
    Map<Audit, Consultancy> consultancy(List<Audit> all) {
        var withOne =
                all.stream().filter(audit -> audit.consultancyId() != null).toList();
        var found = consultancies
                .byIds(withOne.stream().map(Audit::consultancyId).distinct().toList())
                .stream()
                .collect(toMap(Consultancy::id, one -> one));
        return withOne.stream()
                .distinct()
                .filter(audit -> found.containsKey(audit.consultancyId()))
                .collect(toMap(audit -> audit, audit -> found.get(audit.consultancyId())));
    }

    @BatchMapping(typeName = "Audit")
    Map<Audit, Disclosure> disclosure(List<Audit> all) {
        var found = audits.disclosures(ids(all));
        return all.stream()
                .distinct()
                .filter(audit -> found.containsKey(audit.id()))
                .collect(toMap(audit -> audit, audit -> found.get(audit.id())));
    }

    @BatchMapping(typeName = "Audit")
    Map<Audit, List<FinishedPhase>> finishedPhases(List<Audit> all) {
        return lists(all, audits.phases(ids(all)));
    }

    @BatchMapping(typeName = "Audit")
    Map<Audit, List<AuditDeadline>> deadlines(List<Audit> all) {
        return audits.deadlines(all);
    }

    @BatchMapping(typeName = "Audit")
    Map<Audit, List<TimelineEntry>> timeline(List<Audit> all) {
        return audits.timelines(all);
    }

    @BatchMapping(typeName = "Audit")
    Map<Audit, List<AuditOption>> options(List<Audit> all) {
        return lists(all, audits.options(ids(all)));
    }

    @BatchMapping(typeName = "Audit")
    Map<Audit, List<AuditResult>> results(List<Audit> all) {
        return lists(all, audits.results(ids(all)));
    }

    @BatchMapping(typeName = "Audit")
    Map<Audit, List<AuditFile>> files(List<Audit> all) {
        return lists(all, audits.files(ids(all)));
    }

    private static List<UUID> ids(List<Audit> all) {
        return all.stream().map(Audit::id).distinct().toList();
    }

    private static <T> Map<Audit, List<T>> lists(List<Audit> all, Map<UUID, List<T>> found) {
        return all.stream()
                .distinct()
                .collect(toMap(Function.identity(), audit -> found.getOrDefault(audit.id(), List.of())));
    }
}
