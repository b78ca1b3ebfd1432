package cn.qingshen.review.web;

import cn.qingshen.review.ReviewPanel;
import cn.qingshen.review.ReviewService;
import com.vaadin.hilla.BrowserCallable;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;

/** The experts who go along to a spot check, for its page. */
@BrowserCallable
@PermitAll
class CompanionEndpoint {

    private final ReviewService reviews;

    CompanionEndpoint(ReviewService reviews) {
        this.reviews = reviews;
    }

    /** @param panels the latest planned first; @param names who goes along, the leader first */
    record Companions(List<ReviewPanel> panels, List<String> names) {}

    /** As far as whoever asks may know. */
    public Companions ofCheck(UUID checkId) {
        var ids = List.of(checkId);
        return new Companions(
                reviews.ofChecks(ids).getOrDefault(checkId, List.of()),
                reviews.companions(ids).getOrDefault(checkId, List.of()));
    }
}
