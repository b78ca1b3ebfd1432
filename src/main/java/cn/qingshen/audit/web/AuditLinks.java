package cn.qingshen.audit.web;

import static cn.qingshen.common.Ids.ids;
import static cn.qingshen.graphql.Links.lists;
import static cn.qingshen.graphql.Links.present;
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
        var found = consultancies.byIds(ids(withOne, Audit::consultancyId)).stream()
                .collect(toMap(Consultancy::id, one -> one));
        return present(withOne, Audit::consultancyId, found);
    }

    @BatchMapping(typeName = "Audit")
    Map<Audit, Disclosure> disclosure(List<Audit> all) {
        var found = audits.disclosures(ids(all, Audit::id));
        return present(all, Audit::id, found);
    }

    @BatchMapping(typeName = "Audit")
    Map<Audit, List<FinishedPhase>> finishedPhases(List<Audit> all) {
        return lists(all, Audit::id, audits.phases(ids(all, Audit::id)));
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
        return lists(all, Audit::id, audits.options(ids(all, Audit::id)));
    }

    @BatchMapping(typeName = "Audit")
    Map<Audit, List<AuditResult>> results(List<Audit> all) {
        return lists(all, Audit::id, audits.results(ids(all, Audit::id)));
    }

    @BatchMapping(typeName = "Audit")
    Map<Audit, List<AuditFile>> files(List<Audit> all) {
        return lists(all, Audit::id, audits.files(ids(all, Audit::id)));
    }
}
