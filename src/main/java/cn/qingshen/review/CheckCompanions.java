package cn.qingshen.review;

import cn.qingshen.inspection.CheckService;
import cn.qingshen.inspection.Companions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The experts who go along to spot checks: who they are, and that their work ends with the check. */
@Component
class CheckCompanions implements Companions {

    private final ReviewQuery query;
    private final ReviewRepository repository;
    private final ReviewTrail trail;
    private final PanelSeating seating;
    private final CheckService checks;

    CheckCompanions(
            ReviewQuery query,
            ReviewRepository repository,
            ReviewTrail trail,
            PanelSeating seating,
            CheckService checks) {
        this.query = query;
        this.repository = repository;
        this.trail = trail;
        this.seating = seating;
        this.checks = checks;
    }

    @Override
    public Map<UUID, List<String>> names(Collection<UUID> checkIds) {
        return query.companions(checkIds);
    }

    /** Ends a panel whose spot check has ended or was called off; the trail is held by whoever calls it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(ReviewPanel panel) {
        var check = checks.byId(Objects.requireNonNull(panel.checkId())).orElseThrow();
        switch (check.state()) {
            case PLANNED, STARTED -> {}
            case CANCELLED -> cancel(panel);
            case FINISHED, REPORTED, CLOSED -> end(panel);
        }
    }

    private void cancel(ReviewPanel panel) {
        seating.clear(panel, null);
        repository.move(panel.id(), PanelState.CANCELLED);
        trail.append(panel, "panel.cancel", null, null);
    }

    /** Who has not answered by then is asked no more. */
    private void end(ReviewPanel panel) {
        query.assignments(panel.id()).stream()
                .filter(one -> one.state() == AssignmentState.OFFERED)
                .forEach(one -> repository.answer(one, AssignmentState.EXPIRED, null));
        repository.done(panel.id());
        trail.append(panel, "panel.end", null, null);
    }
}
