package cn.qingshen.enterprise.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as people put them into sheets: real dates, which are numbers underneath, and texts in every usual shape. */
final class SheetDays {

    /** 2024-03-15, 2024/3/15, 2024.3.15, 2024年3月15日, each perhaps followed by a time of day. */
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ]+\\d{1,2}:\\d{2}.{0,12})?");

    private static final Pattern EIGHT_DIGITS = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{1,6})(?:\\.\\d{1,15})?");

    /** Day 0 of a sheet, as of March 1900: the program believes that 1900 was a leap year. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);

    private final LocalDate dayZero;

    SheetDays(boolean from1904) {
        this.dayZero = from1904 ? DAY_ZERO_1904 : DAY_ZERO;
    }

    /** @param typed in narrow digits; empty: it is no day */
    Optional<LocalDate> read(String typed) {
        var written = WRITTEN.matcher(typed);
        if (written.matches()) {
            return day(written.group(1), written.group(2), written.group(3));
        }
        var digits = EIGHT_DIGITS.matcher(typed);
        if (digits.matches()) {
            return day(digits.group(1), digits.group(2), digits.group(3));
        }
        var serial = SERIAL.matcher(typed);
        return serial.matches() ? Optional.of(dayZero.plusDays(Long.parseLong(serial.group(1)))) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
