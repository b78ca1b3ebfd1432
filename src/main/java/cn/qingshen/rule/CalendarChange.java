package cn.qingshen.rule;

import cn.qingshen.common.Texts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days in a row that become what the kind says.
 *
 * @param kind null: as their weekdays are
 * @param last the last of them, at most 31 days from the first; null: the first alone
 */
public record CalendarChange(
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable DayKind kind,
        @Nullable String name) {

    CalendarChange normalised() {
        return new CalendarChange(first, last == null ? first : last, kind, Texts.trimToNull(name));
    }

    /** Of a change that was checked. */
    List<LocalDate> days() {
        return first == null || last == null
                ? List.of()
                : first.datesUntil(last.plusDays(1)).toList();
    }
}
