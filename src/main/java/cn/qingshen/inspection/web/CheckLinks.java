package cn.qingshen.inspection.web;

import static cn.qingshen.common.Ids.ids;
import static cn.qingshen.graphql.Links.lists;
import static cn.qingshen.graphql.Links.present;
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
import java.util.List;
import java.util.Map;
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
        var found = checks.checklists(ids(all, SpotCheck::templateId)).stream()
                .collect(toMap(Checklist::id, Function.identity()));
        return present(all, SpotCheck::templateId, found);
    }

    @BatchMapping(typeName = "SpotCheck")
    Map<SpotCheck, List<CheckInspector>> inspectors(List<SpotCheck> all) {
        return lists(all, SpotCheck::id, checks.inspectors(ids(all, SpotCheck::id)));
    }

    @BatchMapping(typeName = "SpotCheck")
    Map<SpotCheck, List<CheckAnswer>> answers(List<SpotCheck> all) {
        return lists(all, SpotCheck::id, checks.answers(ids(all, SpotCheck::id)));
    }

    @BatchMapping(typeName = "SpotCheck")
    Map<SpotCheck, List<CheckPhoto>> photos(List<SpotCheck> all) {
        return lists(all, SpotCheck::id, checks.photos(ids(all, SpotCheck::id)));
    }

    @BatchMapping(typeName = "SpotCheck")
    Map<SpotCheck, List<Finding>> findings(List<SpotCheck> all) {
        return lists(all, SpotCheck::id, checks.findings(ids(all, SpotCheck::id)));
    }

    @BatchMapping(typeName = "SpotCheck")
    Map<SpotCheck, List<CheckSignature>> signatures(List<SpotCheck> all) {
        return lists(all, SpotCheck::id, checks.signatures(ids(all, SpotCheck::id)));
    }
}
