package cn.qingshen.rectification.web;

import cn.qingshen.common.Ids;
import cn.qingshen.common.Page;
import cn.qingshen.graphql.NodeSource;
import cn.qingshen.rectification.OrderState;
import cn.qingshen.rectification.Rectification;
import cn.qingshen.rectification.RectificationFilter;
import cn.qingshen.rectification.RectificationService;
import graphql.schema.DataFetchingEnvironment;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What programs read of the orders. */
@Controller
class RectificationController implements NodeSource {

    private final RectificationService rectifications;

    RectificationController(RectificationService rectifications) {
        this.rectifications = rectifications;
    }

    @Override
    public @Nullable Object node(UUID id, DataFetchingEnvironment environment) {
        return rectifications.byId(id).orElse(null);
    }

    @QueryMapping
    @Nullable Rectification rectification(@Argument String id) {
        return Ids.parse(id).flatMap(rectifications::byId).orElse(null);
    }

    @QueryMapping
    Page<Rectification> rectifications(
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable OrderState state,
            @Argument boolean overdue) {
        return rectifications.page(new RectificationFilter(state, overdue, null), first, after);
    }
}
