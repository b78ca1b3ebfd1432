package cn.qingshen.common;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Where a page ends: the order it was read in, the value of the last row in that order, and the row's id. */
public record Cursor(String order, String value, UUID id) {

    private static final int LONGEST = 2000;

    public String encode() {
        var plain = order + '\n' + id + '\n' + value;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor that {@link #encode} made for the same order.
     *
     * @throws Refused {@code INVALID_CURSOR}: it is not one of ours, or of another order
     */
    public static Cursor decode(String encoded, String order) {
        try {
            if (encoded.length() > LONGEST) {
                throw invalid();
            }
            var plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            var parts = plain.split("\n", 3);
            if (parts.length != 3 || !parts[0].equals(order) || !Texts.isClean(parts[2])) {
                throw invalid();
            }
            return new Cursor(order, parts[2], UUID.fromString(parts[1]));
        } catch (IllegalArgumentException _) {
            throw invalid();
        }
    }

    /**
     * The day that it ends at, where the order is one of days.
     *
     * @throws Refused {@code INVALID_CURSOR}: it is none
     */
    public LocalDate day() {
        try {
            var day = LocalDate.parse(value);
            if (Days.isPlausible(day)) {
                return day;
            }
            throw invalid();
        } catch (DateTimeParseException _) {
            throw invalid();
        }
    }

    /** What a hand-made cursor gets. */
    public static Refused invalid() {
        return new Refused(List.of(Refusal.of(RefusalCode.INVALID_CURSOR, "after")));
    }
}
