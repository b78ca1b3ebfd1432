package cn.qingshen.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * A real PostgreSQL 18 on this machine, for the build, the tests and {@code bin/run}; never part of the product.
 *
 * <p>It has the three log-in roles of a production server (see {@code deploy/postgresql/bootstrap.sql}): a superuser, the
 * owner that migrates, and the application, which owns nothing.
 */
public final class LocalPostgres implements AutoCloseable {

    public static final String DATABASE = "qingshen";
    public static final String OWNER = "qingshen_owner";
    public static final String APP = "qingshen_app";
    /** One password for all local roles: this server listens on loopback only. */
    public static final String PASSWORD = "qingshen-local";

    private static final Path BOOTSTRAP = Path.of("deploy/postgresql/bootstrap.sql");

    private static final Logger LIQUIBASE_LOG = Logger.getLogger("liquibase");

    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts a server that forgets everything when it is closed. */
    public static LocalPostgres temporary() {
        return start(EmbeddedPostgres.builder());
    }

    /** Starts a server whose data survive in the folder given. */
    public static LocalPostgres persistent(Path folder, int port) {
        return start(EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder)
                .setCleanDataDirectory(false));
    }

    private static LocalPostgres start(EmbeddedPostgres.Builder builder) {
        try {
            var server = builder.setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "256MB")
                    .start();
            var postgres = new LocalPostgres(server);
            postgres.createDatabase();
            return postgres;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("PostgreSQL did not start", e);
        }
    }

    private void createDatabase() throws IOException, SQLException {
        try (var connection = superuser("postgres");
                var statement = connection.createStatement()) {
            try (var found =
                    statement.executeQuery("select 1 from pg_database where datname = '%s'".formatted(DATABASE))) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute(
                    "create database %s template template0 encoding 'UTF8' locale_provider builtin".formatted(DATABASE)
                            + " builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C'");
        }
        try (var connection = superuser(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute(Files.readString(BOOTSTRAP));
            for (var role : new String[] {OWNER, APP}) {
                statement.execute("alter role %s password '%s'".formatted(role, PASSWORD));
            }
        }
    }

    /** Brings the database to the newest changelog, as the owner. */
    public void migrate() {
        // Liquibase narrates on two channels at once; only trouble is news here.
        LIQUIBASE_LOG.setLevel(Level.WARNING);
        try {
            Scope.child(Scope.Attr.ui, new LoggerUIService(), this::update);
        } catch (Exception e) {
            throw new IllegalStateException("The changelog could not be applied", e);
        }
    }

    private void update() throws SQLException, LiquibaseException, IOException {
        try (var connection = DriverManager.getConnection(url(), OWNER, PASSWORD);
                var liquibase = new Liquibase(
                        "db/changelog/db.changelog-master.yaml",
                        new DirectoryResourceAccessor(Path.of("")),
                        new JdbcConnection(connection))) {
            liquibase.update();
        }
    }

    public String url() {
        return url(DATABASE);
    }

    public String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), database);
    }

    public int port() {
        return server.getPort();
    }

    /** A connection that row-level security does not bind: for set-up and for looking behind the application's back. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", PASSWORD);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
