import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks the journal's chains on its own, without any code of the application: every link's hash, that each holds the hash of
 * the one before, that no number is missing, and that the recorded heads are the last links.
 *
 * <p>Arguments: JDBC address, user, password. Exit 0: every chain holds. Exit 1: it does not, and each break is named.
 */
final class VerifyJournal {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

    private static final String LINKS = """
            select chain, seq, prev_hash, hash, at, subject, actor_name, acting_role, action, object_type,
                   object_id::text, before::text, after::text, reason, rule
            from journal order by chain, seq""";

    private final List<String> breaks = new ArrayList<>();
    private String chain = "";
    private long seq;
    private byte[] hash = new byte[0];
    private long links;
    private int chains;

    public static void main(String[] args) throws Exception {
        try (var connection = DriverManager.getConnection(args[0], args[1], args[2])) {
            // One moment for links and heads, however many are added meanwhile.
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            System.exit(new VerifyJournal().verify(connection));
        }
    }

    private int verify(Connection connection) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(1000);
            try (var row = statement.executeQuery(LINKS)) {
                while (row.next()) {
                    link(connection, row);
                }
            }
        }
        endOfChain(connection);
        breaks.forEach(System.out::println);
        System.out.printf("%d chains, %d links: %s%n", chains, links, breaks.isEmpty() ? "all hold" : "BROKEN");
        return breaks.isEmpty() ? 0 : 1;
    }

    private void link(Connection connection, ResultSet row) throws Exception {
        if (!row.getString("chain").equals(chain)) {
            endOfChain(connection);
            begin(row.getString("chain"));
        }
        links++;
        if (row.getLong("seq") != seq + 1) {
            breaks.add("%s: link %d follows link %d".formatted(chain, row.getLong("seq"), seq));
        }
        seq = row.getLong("seq");
        if (!MessageDigest.isEqual(row.getBytes("prev_hash"), hash)) {
            breaks.add("%s: link %d does not hold the hash of the one before".formatted(chain, seq));
        }
        if (!MessageDigest.isEqual(row.getBytes("hash"), sha256(row.getBytes("prev_hash"), content(row)))) {
            breaks.add("%s: link %d was changed".formatted(chain, seq));
        }
        hash = row.getBytes("hash");
    }

    private void begin(String name) throws Exception {
        chain = name;
        chains++;
        seq = 0;
        hash = sha256(new byte[0], name);
    }

    private void endOfChain(Connection connection) throws SQLException {
        if (chain.isEmpty()) {
            return;
        }
        try (var head = connection.prepareStatement("select seq, hash from journal_head where chain = ?")) {
            head.setString(1, chain);
            try (var row = head.executeQuery()) {
                if (!row.next() || row.getLong("seq") != seq || !MessageDigest.isEqual(row.getBytes("hash"), hash)) {
                    breaks.add("%s: the head is not link %d, the last one there is".formatted(chain, seq));
                }
            }
        }
    }

    private static String content(ResultSet row) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC);
        var content = new StringBuilder();
        field(content, row.getString("chain"));
        field(content, row.getString("seq"));
        field(content, AT.format(at));
        for (int column = 6; column <= 15; column++) {
            field(content, row.getString(column));
        }
        return content.toString();
    }

    /** Length in bytes, a colon, the text; a dash for nothing: no two contents are written alike. */
    private static void field(StringBuilder content, String value) {
        if (value == null) {
            content.append('-');
        } else {
            content.append(value.getBytes(StandardCharsets.UTF_8).length).append(':').append(value);
        }
    }

    private static byte[] sha256(byte[] before, String content) throws Exception {
        var text = content.getBytes(StandardCharsets.UTF_8);
        var all = ByteBuffer.allocate(before.length + text.length).put(before).put(text);
        return MessageDigest.getInstance("SHA-256").digest(all.array());
    }
}
