package cn.qingshen.expert.web;

import static cn.qingshen.common.Ids.ids;
import static cn.qingshen.graphql.Links.lists;
import static cn.qingshen.graphql.Links.present;

import cn.qingshen.expert.Assessment;
import cn.qingshen.expert.Certificate;
import cn.qingshen.expert.EntryCondition;
import cn.qingshen.expert.Expert;
import cn.qingshen.expert.ExpertContact;
import cn.qingshen.expert.ExpertService;
import cn.qingshen.expert.Interest;
import cn.qingshen.expert.Training;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** What an expert leads to: each kind read once for a whole page. */
@Controller
class ExpertLinks {

    private final ExpertService experts;

    ExpertLinks(ExpertService experts) {
        this.experts = experts;
    }

    @BatchMapping(typeName = "Expert")
    Map<Expert, ExpertContact> contact(List<Expert> all) {
        var found = experts.contacts(ids(all, Expert::id));
        return present(all, Expert::id, found);
    }

    @BatchMapping(typeName = "Expert")
    Map<Expert, List<Interest>> interests(List<Expert> all) {
        return lists(all, Expert::id, experts.interests(ids(all, Expert::id)));
    }

    @BatchMapping(typeName = "Expert")
    Map<Expert, List<Certificate>> certificates(List<Expert> all) {
        return lists(all, Expert::id, experts.certificates(ids(all, Expert::id)));
    }

    @BatchMapping(typeName = "Expert")
    Map<Expert, List<Assessment>> assessments(List<Expert> all) {
        return lists(all, Expert::id, experts.assessments(ids(all, Expert::id)));
    }

    @BatchMapping(typeName = "Expert")
    Map<Expert, List<EntryCondition.Standing>> entryConditions(List<Expert> all) {
        return lists(all, Expert::id, experts.entryConditions(all));
    }

    @BatchMapping(typeName = "Expert")
    Map<Expert, LocalDate> reviewDueOn(List<Expert> all) {
        return present(all, Expert::id, experts.reviewsDue(ids(all, Expert::id)));
    }

    @BatchMapping(typeName = "Expert")
    Map<Expert, List<Training>> trainings(List<Expert> all) {
        return lists(all, Expert::id, experts.trainings(ids(all, Expert::id)));
    }
}
