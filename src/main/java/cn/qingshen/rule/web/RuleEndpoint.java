package cn.qingshen.rule.web;

import cn.qingshen.common.Acted;
import cn.qingshen.rule.CalendarChange;
import cn.qingshen.rule.CalendarDay;
import cn.qingshen.rule.DeadlineWords;
import cn.qingshen.rule.RuleChange;
import cn.qingshen.rule.RuleCode;
import cn.qingshen.rule.RuleService;
import cn.qingshen.rule.StatutoryRule;
import com.vaadin.hilla.BrowserCallable;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;

/** Rules and calendar for their pages. */
@BrowserCallable
@PermitAll
class RuleEndpoint {

    private final RuleService rules;
    private final DeadlineWords words;

    RuleEndpoint(RuleService rules, DeadlineWords words) {
        this.rules = rules;
        this.words = words;
    }

    /** A deadline and why it is that day, in the language of the page. */
    record Explained(LocalDate dueOn, String explanation) {}

    public List<StatutoryRule> rules() {
        return rules.rules();
    }

    public List<CalendarDay> calendar(int year) {
        return rules.calendar(year);
    }

    public Explained deadline(RuleCode code, LocalDate from) {
        var deadline = rules.deadline(code, from);
        return new Explained(deadline.dueOn(), words.explain(deadline, LocaleContextHolder.getLocale()));
    }

    public Acted change(RuleChange change) {
        return Acted.by(() -> rules.change(change));
    }

    public Acted arrange(CalendarChange change) {
        return Acted.by(() -> rules.arrange(change));
    }
}
