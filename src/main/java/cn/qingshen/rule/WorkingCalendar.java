package cn.qingshen.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/** Which days are worked: Monday to Friday, but for the days that were arranged otherwise. */
record WorkingCalendar(Map<LocalDate, CalendarDay> arranged) {

    boolean isWorked(LocalDate day) {
        var differs = arranged.get(day);
        return differs == null
                ? day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                : differs.kind() == DayKind.WORKDAY;
    }

    /** The day itself when it is worked, else the next one that is (civil code, article 203). */
    LocalDate onOrAfter(LocalDate day) {
        return day.datesUntil(day.plusYears(1))
                .filter(this::isWorked)
                .findFirst()
                .orElse(day);
    }

    LocalDate plusWorkingDays(LocalDate from, int count) {
        var day = from;
        for (var counted = 0; counted < count; counted++) {
            day = onOrAfter(day.plusDays(1));
        }
        return day;
    }
}
