package cn.qingshen.inspection.web;

import static java.util.stream.Collectors.toMap;

import cn.qingshen.inspection.CheckAnswer;
import cn.qingshen.inspection.CheckInspector;
import cn.qingshen.inspection.CheckPhoto;
import cn.qingshen.inspection.CheckService;
import cn.qingshen.inspection.CheckSignature;
import cn.qingshen.inspection.CheckSubject;
import cn.qingshen.inspection.Checklist;
import cn.qingshen.inspection.Finding;
import cn.qingshen.inspection.SpotCheck;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** What spot checks lead to: each kind read once for a whole page. */
@Controller
class CheckLinks {

    private final CheckService checks;

    CheckLinks(CheckService checks) {
        this.checks = checks;
    }

    @BatchMapping(typeName = "SpotCheck")
    Map<SpotCheck, CheckSubject> subject(List<SpotCheck> all) {
        return checks.subjects(all);
    }

    @BatchMapping(typeName = "SpotCheck")
    Map<SpotCheck, Checklist> checklist(List<SpotCheck> all) {
        var found = checks
                .checklists(all.stream().map(SpotCheck::templateId).distinct().toList())
                .stream()
                .collect(toMap(Checklist::id, Function.identity()));
        return all.stream().distinct().collect(toMap(one -> one, one -> found.get(one.templateId())));
    }

    @BatchMapping(typeName = "SpotCheck")
    Map<SpotCheck, List<CheckInspector>> inspectors(List<SpotCheck> all) {
        return lists(all, checks::inspectors);
    }

    @BatchMapping(typeName = "SpotCheck")
    Map<SpotCheck, List<CheckAnswer>> answers(List<SpotCheck> all) {
        return lists(all, checks::answers);
    }

    @BatchMapping(typeName = "SpotCheck")
    Map<SpotCheck, List<CheckPhoto>> photos(List<SpotCheck> all) {
        return lists(all, checks::photos);
    }

    @BatchMapping(typeName = "SpotCheck")
    Map<SpotCheck, List<Finding>> findings(List<SpotCheck> all) {
        return lists(all, checks::findings);
    }

    @BatchMapping(typeName = "SpotCheck")
    Map<SpotCheck, List<CheckSignature>> signatures(List<SpotCheck> all) {
        return lists(all, checks::signatures);
    }

    private static <T> Map<SpotCheck, List<T>> lists(
            List<SpotCheck> all, Function<Collection<UUID>, Map<UUID, List<T>>> read) {
        var found = read.apply(all.stream().map(SpotCheck::id).distinct().toList());
        return all.stream().distinct().collect(toMap(one -> one, one -> found.getOrDefault(one.id(), List.of())));
    }
}
