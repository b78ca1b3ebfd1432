package cn.qingshen.consultancy.web;

import static java.util.stream.Collectors.toMap;

import cn.qingshen.consultancy.Consultancy;
import cn.qingshen.consultancy.ConsultancyBar;
import cn.qingshen.consultancy.ConsultancyContact;
import cn.qingshen.consultancy.ConsultancyService;
import cn.qingshen.consultancy.ConsultancyStaff;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What a consultancy leads to: each kind read once for a whole page. */
@Controller
class ConsultancyLinks {

    private final ConsultancyService consultancies;

    ConsultancyLinks(ConsultancyService consultancies) {
        this.consultancies = consultancies;
    }

    @SchemaMapping
    List<Consultancy.Checked> qualifications(Consultancy consultancy) {
        return consultancy.checklist();
    }

    @BatchMapping(typeName = "Consultancy")
    Map<Consultancy, ConsultancyContact> contact(List<Consultancy> all) {
        var found = consultancies.contacts(ids(all));
        return all.stream()
                .distinct()
                .filter(one -> found.containsKey(one.id()))
                .collect(toMap(one -> one, one -> found.get(one.id())));
    }

    @BatchMapping(typeName = "Consultancy")
    Map<Consultancy, List<ConsultancyStaff>> staff(List<Consultancy> all) {
        return lists(all, consultancies.staff(ids(all)));
    }

    @BatchMapping(typeName = "Consultancy")
    Map<Consultancy, List<ConsultancyBar>> bars(List<Consultancy> all) {
        return lists(all, consultancies.bars(ids(all)));
    }

    private static List<UUID> ids(List<Consultancy> all) {
        return all.stream().map(Consultancy::id).distinct().toList();
    }

    private static <T> Map<Consultancy, List<T>> lists(List<Consultancy> all, Map<UUID, List<T>> found) {
        return all.stream().distinct().collect(toMap(one -> one, one -> found.getOrDefault(one.id(), List.of())));
    }
}
