package cn.qingshen.consultancy.web;

import static cn.qingshen.common.Ids.ids;
import static cn.qingshen.graphql.Links.lists;
import static cn.qingshen.graphql.Links.present;

import cn.qingshen.consultancy.Consultancy;
import cn.qingshen.consultancy.ConsultancyBar;
import cn.qingshen.consultancy.ConsultancyContact;
import cn.qingshen.consultancy.ConsultancyService;
import cn.qingshen.consultancy.ConsultancyStaff;
import java.util.List;
import java.util.Map;
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
        var found = consultancies.contacts(ids(all, Consultancy::id));
        return present(all, Consultancy::id, found);
    }

    @BatchMapping(typeName = "Consultancy")
    Map<Consultancy, List<ConsultancyStaff>> staff(List<Consultancy> all) {
        return lists(all, Consultancy::id, consultancies.staff(ids(all, Consultancy::id)));
    }

    @BatchMapping(typeName = "Consultancy")
    Map<Consultancy, List<ConsultancyBar>> bars(List<Consultancy> all) {
        return lists(all, Consultancy::id, consultancies.bars(ids(all, Consultancy::id)));
    }
}
