package cn.qingshen.rule;

import java.time.LocalDate;
import java.time.YearMonth;

/** What a rule counts in. */
public enum RuleUnit {
    DAY,
    /** Days that are worked, by the calendar. */
    WORKING_DAY,
    /** To the same day of a later month, or its last where it has no such day (civil code, article 202). */
    MONTH,
    YEAR,
    /** To the last day of the next month of this number, 1 to 12. */
    END_OF_MONTH,
    /** How many, of whatever the rule is about: no time. */
    COUNT;

    /** Where so many lead from a day, before it is moved to a working day. The day itself is not counted. */
    LocalDate after(LocalDate from, int value, WorkingCalendar calendar) {
        return switch (this) {
            case DAY -> from.plusDays(value);
            case WORKING_DAY -> calendar.plusWorkingDays(from, value);
            case MONTH -> from.plusMonths(value);
            case YEAR -> from.plusYears(value);
            case END_OF_MONTH -> endOfNext(value, from);
            case COUNT -> throw new IllegalStateException("counts no time");
        };
    }

    private static LocalDate endOfNext(int month, LocalDate from) {
        var thisYear = YearMonth.of(from.getYear(), month).atEndOfMonth();
        return thisYear.isBefore(from) ? YearMonth.of(from.getYear() + 1, month).atEndOfMonth() : thisYear;
    }
}
