package cn.qingshen.account;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins each transaction by telling the database who is asking, for this transaction only.
 *
 * <p>The driver sends it together with {@code BEGIN}, so it costs no round trip of its own. Without anybody asking the
 * transaction keeps the application's own role, for which no protected row exists.
 */
final class AskerTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private static final String TELL = """
            select set_config('role', ?, true), set_config('qingshen.subject', ?, true),
                   set_config('qingshen.actor_name', ?, true), set_config('qingshen.acting_role', ?, true),
                   set_config('qingshen.jurisdiction', ?, true), set_config('qingshen.party', ?, true)""";

    AskerTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        var asker = Asker.current();
        if (asker.isPresent() && asker.get().role() != null) {
            tell(connection, asker.get());
        } else if (SystemJob.current().isPresent()) {
            tell(connection, SystemJob.current().get());
        }
    }

    private static void tell(Connection connection, Asker asker) throws SQLException {
        tell(
                connection,
                asker.scope(),
                asker.subject(),
                asker.name(),
                String.valueOf(asker.role()),
                Objects.requireNonNullElse(asker.jurisdiction(), ""),
                Objects.toString(asker.party(), ""));
    }

    private static void tell(Connection connection, SystemJob job) throws SQLException {
        tell(connection, Scope.JOB, job.name(), job.name(), Scope.JOB.name(), "", "");
    }

    private static void tell(Connection connection, Scope scope, String... context) throws SQLException {
        try (var statement = connection.prepareStatement(TELL)) {
            statement.setString(1, scope.databaseRole());
            for (var i = 0; i < context.length; i++) {
                statement.setString(i + 2, context[i]);
            }
            statement.execute();
        }
    }
}
