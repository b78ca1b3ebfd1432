package cn.qingshen.rule.web;

import cn.qingshen.common.Refused;
import cn.qingshen.common.UserError;
import cn.qingshen.common.UserErrors;
import cn.qingshen.graphql.NodeSource;
import cn.qingshen.rule.CalendarChange;
import cn.qingshen.rule.CalendarDay;
import cn.qingshen.rule.Deadline;
import cn.qingshen.rule.DeadlineWords;
import cn.qingshen.rule.RuleChange;
import cn.qingshen.rule.RuleCode;
import cn.qingshen.rule.RuleService;
import cn.qingshen.rule.StatutoryRule;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Rules, calendar and deadlines for programs. */
@Controller
class RuleController implements NodeSource {

    private final RuleService rules;
    private final DeadlineWords words;
    private final UserErrors messages;

    RuleController(RuleService rules, DeadlineWords words, UserErrors messages) {
        this.rules = rules;
        this.words = words;
        this.messages = messages;
    }

    /** The rules or days as they are now, and why the act was refused if it was. */
    record RulesPayload(List<StatutoryRule> statutoryRules, List<UserError> userErrors) {}

    record CalendarPayload(List<UserError> userErrors) {}

    @Override
    public @Nullable Object node(UUID id, DataFetchingEnvironment environment) {
        return rules.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    @QueryMapping
    List<StatutoryRule> statutoryRules() {
        return rules.rules();
    }

    @QueryMapping
    List<CalendarDay> calendarDays(@Argument int year) {
        return rules.calendar(year);
    }

    @QueryMapping
    Deadline deadline(@Argument RuleCode rule, @Argument LocalDate from) {
        return rules.deadline(rule, from);
    }

    @SchemaMapping
    String explanation(Deadline deadline, Locale locale) {
        return words.explain(deadline, locale);
    }

    @MutationMapping
    RulesPayload statutoryRuleChange(@Argument RuleChange input, Locale locale) {
        var errors = messages.tried(() -> rules.change(input), locale);
        return new RulesPayload(rules.rules(), errors);
    }

    @MutationMapping
    CalendarPayload calendarArrange(@Argument CalendarChange input, Locale locale) {
        try {
            rules.arrange(input);
            return new CalendarPayload(List.of());
        } catch (Refused refused) {
            return new CalendarPayload(messages.userErrors(refused, locale));
        }
    }
}
