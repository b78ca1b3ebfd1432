package cn.qingshen.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a rule and the calendar lead. */
class RuleBookTest {

    private static final LocalDate BEGIN = LocalDate.of(2016, 7, 1);

    private static final List<CalendarDay> CALENDAR = List.of(
            new CalendarDay(LocalDate.of(2026, 10, 1), DayKind.HOLIDAY, "国庆节"),
            new CalendarDay(LocalDate.of(2026, 10, 2), DayKind.HOLIDAY, "国庆节"),
            new CalendarDay(LocalDate.of(2026, 10, 10), DayKind.WORKDAY, "国庆节调休"));

    private static Deadline deadline(int value, RuleUnit unit, LocalDate from) {
        var rule = new StatutoryRule(UUID.randomUUID(), RuleCode.AUDIT_START, "第十二条", value, unit, BEGIN, null);
        return new RuleBook(List.of(rule), CALENDAR).deadline(RuleCode.AUDIT_START, from);
    }

    @ParameterizedTest
    @CsvSource({
        // To the same day of the month, or the last one it has.
        "2, MONTH, 2026-01-15, 2026-03-15, 2026-03-16",
        "1, MONTH, 2026-01-31, 2026-02-28, 2026-03-02",
        "1, MONTH, 2024-01-31, 2024-02-29, 2024-02-29",
        "1, YEAR, 2024-02-29, 2025-02-28, 2025-02-28",
        "5, YEAR, 2020-09-01, 2025-09-01, 2025-09-01",
        "10, DAY, 2026-11-20, 2026-11-30, 2026-11-30",
        // Past a holiday, and past the weekend behind it.
        "1, DAY, 2026-09-30, 2026-10-01, 2026-10-05",
        // A weekend day that is worked is as good as any.
        "1, DAY, 2026-10-09, 2026-10-10, 2026-10-10",
        "1, WORKING_DAY, 2026-09-30, 2026-10-05, 2026-10-05",
        "5, WORKING_DAY, 2026-10-05, 2026-10-10, 2026-10-10",
        "12, END_OF_MONTH, 2026-01-01, 2026-12-31, 2026-12-31",
        "2, END_OF_MONTH, 2024-01-01, 2024-02-29, 2024-02-29",
        "2, END_OF_MONTH, 2025-03-01, 2026-02-28, 2026-03-02",
    })
    void leadsTo(int value, RuleUnit unit, LocalDate from, LocalDate countedTo, LocalDate dueOn) {
        var deadline = deadline(value, unit, from);
        assertThat(deadline.countedTo()).isEqualTo(countedTo);
        assertThat(deadline.dueOn()).isEqualTo(dueOn);
        assertThat(deadline.isMoved()).isEqualTo(!countedTo.equals(dueOn));
    }

    @Test
    void namesTheHolidayThatMovedIt() {
        assertThat(deadline(1, RuleUnit.DAY, LocalDate.of(2026, 9, 30)).movedBy())
                .isEqualTo("国庆节");
        assertThat(deadline(1, RuleUnit.DAY, LocalDate.of(2026, 11, 20)).movedBy())
                .isNull();
    }

    @Test
    void goesByTheRuleOfTheDayThatIsCountedFrom() {
        var change = LocalDate.of(2026, 6, 1);
        var former =
                new StatutoryRule(UUID.randomUUID(), RuleCode.DISCLOSURE, "第十一条", 1, RuleUnit.MONTH, BEGIN, change);
        var later = new StatutoryRule(
                UUID.randomUUID(), RuleCode.DISCLOSURE, "第十一条", 20, RuleUnit.WORKING_DAY, change, null);
        var book = new RuleBook(List.of(later, former), List.of());
        assertThat(book.rule(RuleCode.DISCLOSURE, change.minusDays(1))).isEqualTo(former);
        assertThat(book.rule(RuleCode.DISCLOSURE, change)).isEqualTo(later);
        assertThat(book.rule(RuleCode.DISCLOSURE, BEGIN.minusDays(1)))
                .as("before the first one known")
                .isEqualTo(former);
    }
}
