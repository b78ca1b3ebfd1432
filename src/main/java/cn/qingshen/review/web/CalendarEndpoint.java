package cn.qingshen.review.web;

import cn.qingshen.review.CalendarEntry;
import cn.qingshen.review.CalendarService;
import com.vaadin.hilla.BrowserCallable;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** An expert's own calendar, for their page. */
@BrowserCallable
@PermitAll
class CalendarEndpoint {

    private final CalendarService calendar;

    CalendarEndpoint(CalendarService calendar) {
        this.calendar = calendar;
    }

    public List<CalendarEntry> own() {
        return calendar.own();
    }
}
