package cn.qingshen.sanction.web;

import static cn.qingshen.common.Ids.ids;
import static cn.qingshen.graphql.Links.lists;
import static cn.qingshen.graphql.Links.present;
import static java.util.stream.Collectors.toMap;

import cn.qingshen.consultancy.Consultancy;
import cn.qingshen.consultancy.ConsultancyService;
import cn.qingshen.enterprise.Enterprise;
import cn.qingshen.inspection.CheckService;
import cn.qingshen.inspection.SpotCheck;
import cn.qingshen.sanction.Sanction;
import cn.qingshen.sanction.SanctionGround;
import cn.qingshen.sanction.SanctionHandling;
import cn.qingshen.sanction.SanctionService;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** What sanctions lead to, and what leads to them: each kind read once for a whole page. */
@Controller
class SanctionLinks {

    private final SanctionService sanctions;
    private final CheckService checks;
    private final ConsultancyService consultancies;

    SanctionLinks(SanctionService sanctions, CheckService checks, ConsultancyService consultancies) {
        this.sanctions = sanctions;
        this.checks = checks;
        this.consultancies = consultancies;
    }

    @BatchMapping(typeName = "Sanction")
    Map<Sanction, Consultancy> consultancy(List<Sanction> all) {
        var theirs = all.stream().filter(one -> one.consultancyId() != null).toList();
        Function<Sanction, UUID> id = one -> Objects.requireNonNull(one.consultancyId());
        var found = consultancies.byIds(ids(theirs, id)).stream().collect(toMap(Consultancy::id, Function.identity()));
        return present(theirs, id, found);
    }

    @BatchMapping(typeName = "Sanction")
    Map<Sanction, SpotCheck> check(List<Sanction> all) {
        var found =
                checks.byIds(ids(all, Sanction::checkId)).stream().collect(toMap(SpotCheck::id, Function.identity()));
        return present(all, Sanction::checkId, found);
    }

    @BatchMapping(typeName = "Sanction")
    Map<Sanction, List<SanctionGround>> grounds(List<Sanction> all) {
        return lists(all, Sanction::id, sanctions.grounds(ids(all, Sanction::id)));
    }

    @BatchMapping(typeName = "Sanction")
    Map<Sanction, SanctionHandling> handling(List<Sanction> all) {
        return present(all, Sanction::id, sanctions.handlings(ids(all, Sanction::id)));
    }

    @BatchMapping(typeName = "SpotCheck", field = "sanctions")
    Map<SpotCheck, List<Sanction>> ofCheck(List<SpotCheck> all) {
        return lists(all, SpotCheck::id, sanctions.ofChecks(ids(all, SpotCheck::id)));
    }

    @BatchMapping(typeName = "Enterprise", field = "sanctions")
    Map<Enterprise, List<Sanction>> ofEnterprise(List<Enterprise> all) {
        return lists(all, Enterprise::id, sanctions.ofParties(ids(all, Enterprise::id)));
    }

    @BatchMapping(typeName = "Consultancy", field = "sanctions")
    Map<Consultancy, List<Sanction>> ofConsultancy(List<Consultancy> all) {
        return lists(all, Consultancy::id, sanctions.ofParties(ids(all, Consultancy::id)));
    }
}
