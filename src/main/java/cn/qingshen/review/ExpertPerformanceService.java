package cn.qingshen.review;

import cn.qingshen.account.Permission;
import cn.qingshen.rule.RuleCode;
import cn.qingshen.rule.RuleService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The officers' door to how much each expert does: of the whole province, since that is what a draw goes by. */
@Service
@PreAuthorize(Permission.MAY_WITNESS_REVIEWS)
public class ExpertPerformanceService {

    private final ExpertPerformanceQuery query;
    private final RuleService rules;
    private final Clock clock;

    ExpertPerformanceService(ExpertPerformanceQuery query, RuleService rules, Clock clock) {
        this.query = query;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Map<UUID, ExpertPerformance> of(Collection<UUID> ids) {
        var today = LocalDate.now(clock);
        var book = rules.book();
        return query.of(
                ids,
                today.withDayOfYear(1),
                clock.getZone(),
                book.rule(RuleCode.EXPERT_LOAD, today).value(),
                book.rule(RuleCode.EXPERT_TRAINING, today).value());
    }
}
