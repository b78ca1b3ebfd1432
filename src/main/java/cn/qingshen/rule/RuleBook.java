package cn.qingshen.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All rules and the calendar as they were read at one moment: works out any number of deadlines without asking again. */
public final class RuleBook {

    private final List<StatutoryRule> rules;
    private final WorkingCalendar calendar;

    RuleBook(List<StatutoryRule> rules, List<CalendarDay> arranged) {
        this.rules = List.copyOf(rules);
        this.calendar = new WorkingCalendar(
                arranged.stream().collect(Collectors.toUnmodifiableMap(CalendarDay::day, Function.identity())));
    }

    /** The rule in force on a day; before the first one known, that one. */
    public StatutoryRule rule(RuleCode code, LocalDate day) {
        var known = rules.stream().filter(rule -> rule.code() == code).toList();
        return known.stream()
                .filter(rule -> rule.isInForceOn(day))
                .findFirst()
                .or(() -> known.stream().min(Comparator.comparing(StatutoryRule::validFrom)))
                .orElseThrow(() -> new IllegalStateException("no rule " + code));
    }

    public Deadline deadline(RuleCode code, LocalDate from) {
        var rule = rule(code, from);
        var countedTo = rule.unit().after(from, rule.value(), calendar);
        var arranged = calendar.arranged().get(countedTo);
        var dueOn = calendar.onOrAfter(countedTo);
        var movedBy = arranged == null || dueOn.equals(countedTo) ? null : arranged.name();
        return new Deadline(rule, from, countedTo, dueOn, movedBy);
    }
}
