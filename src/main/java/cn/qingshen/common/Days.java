package cn.qingshen.common;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Days that people mean, and moments as Gansu writes them. */
public final class Days {

    /** Where all of China's clocks are set by. */
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Days() {}

    public static LocalDate of(OffsetDateTime at) {
        return LocalDate.ofInstant(at.toInstant(), CHINA);
    }

    /** Such as {@code 2026-11-26 15:00:00}. */
    public static String moment(OffsetDateTime at) {
        return at.atZoneSameInstant(CHINA).format(MOMENT);
    }

    /** Whether a day has a year of one to four digits: others can be written, but neither meant nor stored. */
    public static boolean isPlausible(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= 9999;
    }
}
