package cn.qingshen.expert.web;

import static java.util.stream.Collectors.toMap;

import cn.qingshen.expert.Assessment;
import cn.qingshen.expert.Certificate;
import cn.qingshen.expert.Expert;
import cn.qingshen.expert.ExpertContact;
import cn.qingshen.expert.ExpertService;
import cn.qingshen.expert.Interest;
import cn.qingshen.expert.Training;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        var found = experts.contacts(ids(all));
        return all.stream()
                .distinct()
                .filter(one -> found.containsKey(one.id()))
                .collect(toMap(one -> one, one -> found.get(one.id())));
    }

    @BatchMapping(typeName = "Expert")
    Map<Expert, List<Interest>> interests(List<Expert> all) {
        return lists(all, experts.interests(ids(all)));
    }

    @BatchMapping(typeName = "Expert")
    Map<Expert, List<Certificate>> certificates(List<Expert> all) {
        return lists(all, experts.certificates(ids(all)));
    }

    @BatchMapping(typeName = "Expert")
    Map<Expert, List<Assessment>> assessments(List<Expert> all) {
        return lists(all, experts.assessments(ids(all)));
    }

    @BatchMapping(typeName = "Expert")
    Map<Expert, List<Training>> trainings(List<Expert> all) {
        return lists(all, experts.trainings(ids(all)));
    }

    private static List<UUID> ids(List<Expert> all) {
        return all.stream().map(Expert::id).distinct().toList();
    }

    private static <T> Map<Expert, List<T>> lists(List<Expert> all, Map<UUID, List<T>> found) {
        return all.stream().distinct().collect(toMap(one -> one, one -> found.getOrDefault(one.id(), List.of())));
    }
}
