package cn.qingshen.review.web;

import cn.qingshen.common.Ids;
import cn.qingshen.common.Page;
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

    @Override
    public @Nullable Object node(UUID id, DataFetchingEnvironment environment) {
        return reviews.byId(id).orElse(null);
    }

    @QueryMapping
    @Nullable ReviewPanel reviewPanel(@Argument String id) {
        return Ids.parse(id).flatMap(reviews::byId).orElse(null);
    }

    @QueryMapping
    Page<ReviewPanel> reviewPanels(
            @Argument int first, @Argument @Nullable String after, @Argument @Nullable PanelState state) {
        return reviews.page(state, first, after);
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
