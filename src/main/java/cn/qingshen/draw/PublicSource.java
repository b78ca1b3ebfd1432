package cn.qingshen.draw;

import cn.qingshen.common.Days;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A public value that nobody here can choose, known only some time after it was announced that it will be taken. A further one is a
 * further constant.
 */
public enum PublicSource {
    /** 双色球: the issue, such as 2026135; its six red numbers in rising order and the blue one, such as {@code 03 07 12 19 25 31 + 08}. */
    SSQ("\\d{7}", "\\d{2}( \\d{2}){5} \\+ \\d{2}") {
        @Override
        boolean isOpen(String issue, Instant now) {
            var year = Integer.parseInt(issue.substring(0, 4));
            var number = Integer.parseInt(issue.substring(4));
            return number >= 1
                    && number <= MOST_ISSUES
                    && !latestDay(year, number).isBefore(day(now));
        }

        /** Of an issue it cannot be told on which day it is drawn: holidays move it. The two who tell the value look. */
        @Override
        boolean isPublished(String issue, Instant now) {
            return true;
        }

        /** Three issues a week, from New Year on, and at most five weeks of pauses in a year. */
        private LocalDate latestDay(int year, int number) {
            return LocalDate.of(year, 1, 1).plusDays(number * 7L / 3).plusWeeks(5);
        }
    },
    /** 上证综指: the day; the closing index with two decimals, such as {@code 3456.78}. */
    SSE_INDEX("\\d{4}-\\d{2}-\\d{2}", "[1-9]\\d{2,5}\\.\\d{2}") {
        @Override
        boolean isOpen(String day, Instant now) {
            var trading = LocalDate.parse(day);
            return !WEEKEND.contains(trading.getDayOfWeek()) && now.isBefore(closing(trading));
        }

        @Override
        boolean isPublished(String day, Instant now) {
            return !now.isBefore(closing(LocalDate.parse(day)));
        }

        private Instant closing(LocalDate day) {
            return day.atTime(LocalTime.of(15, 0)).atZone(Days.CHINA).toInstant();
        }
    },
    /** The drand beacon's default chain: the round, one every 30 seconds since its first; its randomness, 64 hex digits. */
    DRAND("[1-9]\\d{0,9}", "[0-9a-f]{64}") {
        @Override
        boolean isOpen(String round, Instant now) {
            return now.isBefore(moment(round));
        }

        @Override
        boolean isPublished(String round, Instant now) {
            return !now.isBefore(moment(round));
        }

        private Instant moment(String round) {
            return FIRST_ROUND.plus(Duration.ofSeconds(30).multipliedBy(Long.parseLong(round) - 1));
        }
    };

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int MOST_ISSUES = 160;
    private static final Instant FIRST_ROUND = Instant.ofEpochSecond(1_595_431_050);

    private final Pattern issue;
    private final Pattern value;

    PublicSource(String issue, String value) {
        this.issue = Pattern.compile(issue);
        this.value = Pattern.compile(value);
    }

    /** Whether its value cannot be known yet, as far as that can be told. @throws DateTimeException there is no such day */
    abstract boolean isOpen(String issue, Instant now);

    /** Whether its value can be known by now. */
    abstract boolean isPublished(String issue, Instant now);

    /** Whether a draw can be announced by it, such as {@code SSQ 2026135}. */
    public static boolean canBeAnnounced(String announced, Instant now) {
        return of(announced)
                .filter(one -> one.isOpenIssue(one.issueOf(announced), now))
                .isPresent();
    }

    private boolean isOpenIssue(String typed, Instant now) {
        try {
            return issue.matcher(typed).matches() && isOpen(typed, now);
        } catch (DateTimeException _) {
            return false;
        }
    }

    /** Whether the value that was announced is out. */
    public static boolean canBeTold(String announced, Instant now) {
        return of(announced)
                .filter(one -> one.isPublished(one.issueOf(announced), now))
                .isPresent();
    }

    /** Whether that can be the value that was announced. */
    public static boolean accepts(String announced, String value) {
        return of(announced).filter(one -> one.value.matcher(value).matches()).isPresent();
    }

    private static Optional<PublicSource> of(String announced) {
        return Arrays.stream(values())
                .filter(one -> announced.startsWith(one.name() + " "))
                .findFirst();
    }

    private String issueOf(String announced) {
        return announced.substring(name().length() + 1);
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, Days.CHINA);
    }
}
