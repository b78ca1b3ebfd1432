package cn.qingshen.rectification.web;

import static cn.qingshen.common.Ids.ids;
import static cn.qingshen.graphql.Links.lists;
import static cn.qingshen.graphql.Links.present;
import static java.util.stream.Collectors.toMap;

import cn.qingshen.inspection.CheckService;
import cn.qingshen.inspection.SpotCheck;
import cn.qingshen.rectification.Rectification;
import cn.qingshen.rectification.RectificationAnswer;
import cn.qingshen.rectification.RectificationItem;
import cn.qingshen.rectification.RectificationService;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** What orders lead to, and what leads to them: each kind read once for a whole page. */
@Controller
class RectificationLinks {

    private final RectificationService rectifications;
    private final CheckService checks;

    RectificationLinks(RectificationService rectifications, CheckService checks) {
        this.rectifications = rectifications;
        this.checks = checks;
    }

    @BatchMapping(typeName = "Rectification")
    Map<Rectification, List<RectificationItem>> items(List<Rectification> all) {
        return lists(all, Rectification::id, rectifications.items(ids(all, Rectification::id)));
    }

    @BatchMapping(typeName = "RectificationItem")
    Map<RectificationItem, List<RectificationAnswer>> answers(List<RectificationItem> all) {
        return lists(all, RectificationItem::id, rectifications.answers(ids(all, RectificationItem::id)));
    }

    @BatchMapping(typeName = "Rectification")
    Map<Rectification, SpotCheck> check(List<Rectification> all) {
        return present(all, Rectification::checkId, checks(ids(all, Rectification::checkId)));
    }

    @BatchMapping(typeName = "Rectification")
    Map<Rectification, SpotCheck> followUp(List<Rectification> all) {
        var followed =
                all.stream().filter(one -> one.followUpId() != null).distinct().toList();
        Function<Rectification, UUID> id = one -> Objects.requireNonNull(one.followUpId());
        return present(followed, id, checks(ids(followed, id)));
    }

    private Map<UUID, SpotCheck> checks(List<UUID> ids) {
        return checks.byIds(ids).stream().collect(toMap(SpotCheck::id, Function.identity()));
    }

    @BatchMapping(typeName = "SpotCheck", field = "rectifications")
    Map<SpotCheck, List<Rectification>> ofCheck(List<SpotCheck> all) {
        return lists(all, SpotCheck::id, rectifications.ofChecks(ids(all, SpotCheck::id)));
    }

    @BatchMapping(typeName = "SpotCheck", field = "follows")
    Map<SpotCheck, List<Rectification>> followedBy(List<SpotCheck> all) {
        return lists(all, SpotCheck::id, rectifications.followedBy(ids(all, SpotCheck::id)));
    }
}
