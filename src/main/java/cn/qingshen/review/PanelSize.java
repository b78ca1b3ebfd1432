package cn.qingshen.review;

import cn.qingshen.audit.AuditTrack;
import cn.qingshen.rule.RuleCode;
import cn.qingshen.rule.RuleService;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Says how many experts review a round at least (plan 3.5, 3.6); to a spot check one may go along. */
@Component
class PanelSize {

    private final RuleService rules;
    private final Clock clock;

    PanelSize(RuleService rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    int fewest(Occasion occasion) {
        if (occasion.check() != null) {
            return 1;
        }
        var code =
                occasion.round().track() == AuditTrack.SIMPLIFIED ? RuleCode.PANEL_SIMPLIFIED : RuleCode.PANEL_STANDARD;
        return rules.book().rule(code, LocalDate.now(clock)).value();
    }
}
