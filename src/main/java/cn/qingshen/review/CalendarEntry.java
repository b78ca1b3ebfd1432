package cn.qingshen.review;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day in an expert's calendar.
 *
 * @param id of the assignment, or what stands for the training
 * @param panelKind of the review; null: none, or one that they have no more to do with
 * @param subject whom the panel reviews, once they have taken the seat, or what the training was about
 * @param sequence grows with each change that calendars must notice
 */
public record CalendarEntry(
        UUID id,
        CalendarKind kind,
        CalendarState state,
        LocalDate day,
        @Nullable PanelKind panelKind,
        @Nullable String subject,
        @Nullable String place,
        int sequence) {

    /** The same for the same thing, wherever and however often it is read. */
    public String uid() {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + id + "@qingshen";
    }
}
