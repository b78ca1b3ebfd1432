package cn.qingshen.db;

import cn.qingshen.common.Days;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes what happened on days before today, each act with its entry for the trail; what happens next happens a little later. */
final class DemoWriter {

    private static final Duration A_LITTLE = Duration.ofSeconds(20);
    private static final String IDS = "0192f0c0-0000-7000-8000-";
    private static final int RED = 33;
    private static final int BLUE = 16;
    private static final JsonMapper JSON = new JsonMapper();

    private final Connection connection;
    private final LocalDate realToday = LocalDate.now(Days.CHINA);
    private OffsetDateTime now = OffsetDateTime.now(Days.CHINA);

    DemoWriter(Connection connection) {
        this.connection = connection;
    }

    /** An id that is the same each time. */
    static UUID id(int number) {
        return UUID.fromString(IDS + "%012d".formatted(number));
    }

    static int number(UUID id) {
        return Integer.parseInt(id.toString().substring(IDS.length()));
    }

    /** The expert whose account has that number, such as 1 of {@code expert-01}. */
    static UUID expert(int account) {
        return id(300 + account);
    }

    /** About which issue of 双色球 is drawn on a day: three a week, and a pause at the Spring Festival. */
    static String issue(LocalDate day) {
        return "%d%03d".formatted(day.getYear(), Math.max(1, day.getDayOfYear() * 3 / 7 - 4));
    }

    /** Made-up values of 双色球, always the same ones for a number. */
    static Stream<String> values(int number) {
        var random = new Random(number);
        return Stream.generate(() -> random.ints(1, RED + 1)
                        .distinct()
                        .limit(6)
                        .sorted()
                        .mapToObj("%02d"::formatted)
                        .collect(Collectors.joining(" "))
                + " + %02d".formatted(1 + random.nextInt(BLUE)));
    }

    LocalDate day(int daysAgo) {
        return realToday.minusDays(daysAgo);
    }

    void on(int daysAgo, int hour) {
        on(day(daysAgo), hour);
    }

    void on(LocalDate day, int hour) {
        at(at(day, hour));
    }

    void at(OffsetDateTime moment) {
        now = moment;
    }

    static OffsetDateTime at(LocalDate day, int hour) {
        return day.atTime(hour, 5).atZone(Days.CHINA).toOffsetDateTime();
    }

    /** The moment at which what is written happens. */
    OffsetDateTime now() {
        return now;
    }

    /** The day on which it happens. */
    LocalDate today() {
        return now.toLocalDate();
    }

    void write(String sql, @Nullable Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    /** What is done with a row. */
    interface Row {
        void take(ResultSet row) throws SQLException;
    }

    void read(String sql, Row each) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            while (found.next()) {
                each.take(found);
            }
        }
    }

    void act(
            String chain,
            DemoPerson who,
            String action,
            String objectType,
            UUID objectId,
            Map<String, ?> after,
            @Nullable String reason)
            throws SQLException {
        write(
                "insert into act (chain, at, actor, role, action, object_type, object_id, after, reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)",
                chain,
                now,
                who.name(),
                who.role(),
                action,
                objectType,
                objectId,
                JSON.writeValueAsString(after),
                reason);
        now = now.plus(A_LITTLE);
    }
}
