package cn.qingshen.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A public value that nobody here can choose, known only some time after it was announced that it will be taken. A further one is a
 * further line.
 */
public enum PublicSource {
    /** 双色球: the issue, such as 2026135; its six red numbers in rising order and the blue one, such as {@code 03 07 12 19 25 31 + 08}. */
    SSQ("\\d{7}", "\\d{2}( \\d{2}){5} \\+ \\d{2}"),
    /** 上证综指: the day; the closing index with two decimals, such as {@code 3456.78}. */
    SSE_INDEX("\\d{4}-\\d{2}-\\d{2}", "[1-9]\\d{2,5}\\.\\d{2}"),
    /** The drand beacon: the round; its randomness, 64 hex digits. */
    DRAND("[1-9]\\d{0,11}", "[0-9a-f]{64}");

    private final Pattern issue;
    private final Pattern value;

    PublicSource(String issue, String value) {
        this.issue = Pattern.compile(issue);
        this.value = Pattern.compile(value);
    }

    /** Whether a draw can be announced by it, such as {@code SSQ 2026135}. */
    static boolean isKnown(String announced, LocalDate today) {
        return of(announced).stream()
                .anyMatch(one -> one.isKnownIssue(announced.substring(one.name().length() + 1), today));
    }

    /** Of days it can be told which have passed; of issues and rounds the people at the draw must look. */
    private boolean isKnownIssue(String typed, LocalDate today) {
        return issue.matcher(typed).matches() && (this != SSE_INDEX || isFromToday(typed, today));
    }

    private static boolean isFromToday(String day, LocalDate today) {
        try {
            return !LocalDate.parse(day).isBefore(today);
        } catch (DateTimeException _) {
            return false;
        }
    }

    /** Whether that can be the value that was announced. */
    static boolean accepts(String announced, String value) {
        return of(announced).filter(one -> one.value.matcher(value).matches()).isPresent();
    }

    private static Optional<PublicSource> of(String announced) {
        return Arrays.stream(values())
                .filter(one -> announced.startsWith(one.name() + " "))
                .findFirst();
    }
}
