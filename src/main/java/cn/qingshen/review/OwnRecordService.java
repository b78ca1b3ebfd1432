package cn.qingshen.review;

import cn.qingshen.account.Permission;
import cn.qingshen.expert.Expert;
import cn.qingshen.expert.ExpertService;
import cn.qingshen.expert.TrainingHours;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The experts' door to their own record: what they did, and what is asked of them. */
@Service
@PreAuthorize(Permission.MAY_ANSWER_REVIEWS)
public class OwnRecordService {

    private final AssignmentService assignments;
    private final ExpertService experts;

    OwnRecordService(AssignmentService assignments, ExpertService experts) {
        this.assignments = assignments;
        this.experts = experts;
    }

    /** Whoever asks; empty: they have not applied. */
    @Transactional(readOnly = true)
    public Optional<Expert> expert() {
        return experts.own();
    }

    @Transactional(readOnly = true)
    public TrainingHours trainingHours(UUID expertId) {
        return experts.trainingHours(expertId);
    }

    /** The reviews that whoever asks finished, latest first; as many statements whether they are one or fifty. */
    @Transactional(readOnly = true)
    public List<OwnWork> work() {
        return assignments.own().stream()
                .filter(one -> one.assignment().state() == AssignmentState.DONE)
                .map(one -> new OwnWork(
                        one.kind(),
                        one.subject().name(),
                        one.meetingOn(),
                        one.assignment().isLeader()))
                .sorted(Comparator.comparing(OwnWork::heldOn).reversed())
                .toList();
    }
}
