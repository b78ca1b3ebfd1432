package cn.qingshen.review.web;

import cn.qingshen.common.Ids;
import cn.qingshen.common.Page;
import cn.qingshen.common.PageInfo;
import cn.qingshen.graphql.NodeSource;
import cn.qingshen.review.Assignment;
import cn.qingshen.review.AssignmentService;
import cn.qingshen.review.Fairness;
import cn.qingshen.review.FairnessService;
import cn.qingshen.review.PanelState;
import cn.qingshen.review.ReviewPanel;
import cn.qingshen.review.ReviewService;
import cn.qingshen.review.Task;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What programs read of the reviews. */
@Controller
class ReviewController implements NodeSource {

    private final ReviewService reviews;
    private final AssignmentService assignments;
    private final FairnessService fairness;

    ReviewController(ReviewService reviews, AssignmentService assignments, FairnessService fairness) {
        this.fairness = fairness;
        this.reviews = reviews;
        this.assignments = assignments;
    }

    /** A page with the state that was asked for, for what is counted only when asked for. */
    record ReviewPanelConnection(@Nullable PanelState state, List<Page.Edge<ReviewPanel>> edges, PageInfo pageInfo) {

        public List<ReviewPanel> nodes() {
            return edges.stream().map(Page.Edge::node).toList();
        }
    }

    @Override
    public @Nullable Object node(UUID id, DataFetchingEnvironment environment) {
        return reviews.byId(id).orElse(null);
    }

    @QueryMapping
    @Nullable ReviewPanel reviewPanel(@Argument String id) {
        return Ids.parse(id).flatMap(reviews::byId).orElse(null);
    }

    @QueryMapping
    ReviewPanelConnection reviewPanels(
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable PanelState state,
            DataFetchingEnvironment environment) {
        var page = environment.getSelectionSet().containsAnyOf("edges", "nodes", "pageInfo")
                ? reviews.page(state, first, after)
                : Page.<ReviewPanel>empty();
        return new ReviewPanelConnection(state, page.edges(), page.pageInfo());
    }

    @SchemaMapping
    int totalCount(ReviewPanelConnection connection) {
        return reviews.total(connection.state());
    }

    @QueryMapping
    Fairness drawFairness() {
        return fairness.report();
    }

    @QueryMapping
    List<Assignment> assignments() {
        return assignments.own().stream().map(Task::assignment).toList();
    }
}
