package cn.qingshen.review.web;

import cn.qingshen.common.Words;
import cn.qingshen.review.CalendarEntry;
import cn.qingshen.review.CalendarKind;
import cn.qingshen.review.CalendarState;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** A calendar as RFC 5545 writes it, in UTF-8: whole days, which are the province's wherever it is read. */
final class CalendarFile {

    /** A line has 75 bytes at most, a Chinese character three of them; the library counts characters. */
    private static final int FOLD_AT = 24;

    private static final Duration NINE_THE_DAY_BEFORE = Duration.ofHours(-15);

    private final Words words;
    private final Locale language;

    CalendarFile(Words words, Locale language) {
        this.words = words;
        this.language = language;
    }

    void write(List<CalendarEntry> entries, OutputStream out) throws IOException {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Qingshen//Qingshen//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", words.get("calendar.name", language)));
        calendar.add(new XProperty("X-WR-TIMEZONE", "Asia/Shanghai"));
        entries.forEach(one -> calendar.add(event(one)));
        // A calendar without entries is a file all the same, which the check would refuse.
        new CalendarOutputter(!entries.isEmpty(), FOLD_AT).output(calendar, out);
    }

    private VEvent event(CalendarEntry entry) {
        var event = new VEvent(entry.day(), title(entry));
        event.add(new Uid(entry.uid()));
        event.add(new Sequence(entry.sequence()));
        event.add(new Status(entry.state().name()));
        event.add(new Transp(entry.kind() == CalendarKind.MEETING ? Transp.VALUE_OPAQUE : Transp.VALUE_TRANSPARENT));
        if (entry.place() != null) {
            event.add(new Location(entry.place()));
        }
        if (entry.state() != CalendarState.CANCELLED) {
            event.add(alarm(entry));
        }
        return event;
    }

    private VAlarm alarm(CalendarEntry entry) {
        var alarm = new VAlarm(NINE_THE_DAY_BEFORE);
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(title(entry)));
        return alarm;
    }

    private String title(CalendarEntry entry) {
        var kind = entry.panelKind() == null ? "" : words.get("PanelKind." + entry.panelKind(), language);
        var key = entry.kind() == CalendarKind.MEETING
                ? entry.kind() + "." + entry.state()
                : entry.kind().name();
        return words.get("calendar." + key, language, kind, Objects.requireNonNullElse(entry.subject(), ""));
    }
}
