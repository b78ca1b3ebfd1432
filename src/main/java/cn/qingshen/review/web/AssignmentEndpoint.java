package cn.qingshen.review.web;

import cn.qingshen.common.Acted;
import cn.qingshen.expert.InterestFacts;
import cn.qingshen.review.AssignmentService;
import cn.qingshen.review.Task;
import com.vaadin.hilla.BrowserCallable;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What experts are asked, for their pages. */
@BrowserCallable
@PermitAll
class AssignmentEndpoint {

    private final AssignmentService assignments;

    AssignmentEndpoint(AssignmentService assignments) {
        this.assignments = assignments;
    }

    public List<Task> own() {
        return assignments.own();
    }

    public Acted accept(UUID assignmentId) {
        return Acted.by(() -> assignments.accept(assignmentId));
    }

    public Acted decline(UUID assignmentId, @Nullable String reason, @Nullable InterestFacts interest) {
        return Acted.by(() -> assignments.decline(assignmentId, reason, interest));
    }
}
