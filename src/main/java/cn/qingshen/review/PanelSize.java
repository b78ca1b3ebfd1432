package cn.qingshen.review;

import cn.qingshen.audit.Audit;
import cn.qingshen.audit.AuditTrack;
import cn.qingshen.rule.RuleCode;
import cn.qingshen.rule.RuleService;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Says how many experts review a round at least (plan 3.5, 3.6). */
@Component
class PanelSize {

    private final RuleService rules;
    private final Clock clock;

    PanelSize(RuleService rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    int fewest(Audit audit) {
        var code = audit.track() == AuditTrack.SIMPLIFIED ? RuleCode.PANEL_SIMPLIFIED : RuleCode.PANEL_STANDARD;
        return rules.book().rule(code, LocalDate.now(clock)).value();
    }
}
