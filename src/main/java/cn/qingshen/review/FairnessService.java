package cn.qingshen.review;

import cn.qingshen.account.Permission;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for whoever watches over the draws: who is drawn how often, with whom, and how each bureau's reviews end. */
@Service
@PreAuthorize(Permission.MAY_WATCH_REVIEWS)
public class FairnessService {

    private final FairnessQuery query;

    FairnessService(FairnessQuery query) {
        this.query = query;
    }

    /** Of all draws so far; five statements. */
    @Transactional(readOnly = true)
    public Fairness report() {
        return new Fairness(query.experts(), query.pairs(), query.pairings(), query.bureaus(), query.officers());
    }
}
