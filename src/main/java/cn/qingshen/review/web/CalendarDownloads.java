package cn.qingshen.review.web;

import static cn.qingshen.common.Downloads.saveAs;

import cn.qingshen.common.Words;
import cn.qingshen.review.CalendarEntry;
import cn.qingshen.review.CalendarService;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An expert's calendar for the one on their device: whole, or what belongs to one seat. */
@RestController
class CalendarDownloads {

    private final CalendarService calendar;
    private final Words words;

    CalendarDownloads(CalendarService calendar, Words words) {
        this.calendar = calendar;
        this.words = words;
    }

    @GetMapping("/calendar.ics")
    void own(Locale locale, HttpServletResponse response) throws IOException {
        write("qingshen.ics", calendar.own(), locale, response);
    }

    @GetMapping("/assignments/{id}.ics")
    void ofSeat(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        var entries = calendar.own().stream().filter(one -> one.id().equals(id)).toList();
        if (entries.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        write("meeting-" + id + ".ics", entries, locale, response);
    }

    private void write(String name, List<CalendarEntry> entries, Locale locale, HttpServletResponse response)
            throws IOException {
        saveAs(name, "text/calendar;charset=UTF-8", response);
        new CalendarFile(words, Words.language(locale)).write(entries, response.getOutputStream());
    }
}
