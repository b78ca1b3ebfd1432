package cn.qingshen.common;

import java.time.LocalDate;

/** Days that people mean. */
public final class Days {

    private Days() {}

    /** Whether a day has a year of one to four digits: others can be written, but neither meant nor stored. */
    public static boolean isPlausible(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= 9999;
    }
}
