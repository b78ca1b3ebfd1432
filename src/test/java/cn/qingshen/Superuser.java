package cn.qingshen;

import static cn.qingshen.TestEnvironment.POSTGRES;

import cn.qingshen.db.LocalPostgres;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Looks, and sets things up, behind the application's back. */
public final class Superuser {

    private static final String REGISTER = """
            select 'enterprise' as of, md5(string_agg(e::text, '' order by e::text)) as rows from enterprise e
            union all select 'contact', md5(string_agg(c::text, '' order by c::text)) from enterprise_contact c
            union all select 'former name', md5(string_agg(f::text, '' order by f::text)) from enterprise_former_name f
            union all select 'history', md5(string_agg(h::text, '' order by h::text)) from enterprise_history h
            union all select 'entry', md5(string_agg(r::text, '' order by r::text)) from register_entry r
            union all select 'evidence', md5(string_agg(v::text, '' order by v::text)) from evidence v
            union all select 'journal', md5(string_agg(j::text, '' order by j::text)) from journal j""";

    private Superuser() {}

    /** A fingerprint of everything that acts on the register write. */
    public static Map<String, String> register() {
        return ask(REGISTER, statement -> {
            var prints = new TreeMap<String, String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    prints.put(rows.getString(1), String.valueOf(rows.getString(2)));
                }
            }
            return prints;
        });
    }

    /** The one value that a query finds, as text. */
    public static String value(String sql, Object... parameters) {
        return ask(
                sql,
                statement -> {
                    try (var rows = statement.executeQuery()) {
                        rows.next();
                        return rows.getString(1);
                    }
                },
                parameters);
    }

    /** How many rows were changed. */
    public static int change(String sql, Object... parameters) {
        return ask(sql, PreparedStatement::executeUpdate, parameters);
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private static <T> T ask(String sql, Work<T> work, Object... parameters) {
        try (var connection = POSTGRES.superuser(LocalPostgres.DATABASE);
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
