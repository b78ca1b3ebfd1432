package cn.qingshen.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.catalina.startup.Tomcat;

/** The limit: a servlet that sends one statement and hands on the JSON that PostgreSQL made. Same token check, same rights. */
final class BareJdbc extends HttpServlet {

    static final List<Read> READS = List.of(Read.LOOKUP, Read.PAGE, Read.NESTED, Read.COUNTS);

    private static final String TELL = """
            select set_config('role', 'qingshen_province', true), set_config('qingshen.subject', ?, true),
                   set_config('qingshen.actor_name', ?, true), set_config('qingshen.acting_role', 'PROVINCE_OFFICER', true),
                   set_config('qingshen.jurisdiction', '', true), set_config('qingshen.party', '', true)""";

    private final transient DataSource database;
    private final transient JWKSet keys;
    private final Map<String, JWTClaimsSet> checked = new ConcurrentHashMap<>();

    private BareJdbc(DataSource database, JWKSet keys) {
        this.database = database;
        this.keys = keys;
    }

    public static void main(String[] args) throws Exception {
        var pool = new HikariConfig();
        pool.setJdbcUrl(System.getenv("QINGSHEN_DB_URL"));
        pool.setUsername(System.getenv("QINGSHEN_DB_USER"));
        pool.setPassword(System.getenv("QINGSHEN_DB_PASSWORD"));
        pool.setMaximumPoolSize(8);
        pool.setAutoCommit(false);
        pool.setReadOnly(true);
        var keys = JWKSet.load(
                URI.create(System.getenv("QINGSHEN_ISSUER_URI") + "/keys").toURL());

        var tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("bare-jdbc").toString());
        tomcat.setPort(Integer.parseInt(System.getenv("QINGSHEN_PORT")));
        tomcat.getConnector();
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "read", new BareJdbc(new HikariDataSource(pool), keys));
        context.addServletMappingDecoded("/*", "read");
        tomcat.start();
        tomcat.getServer().await();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (var connection = database.getConnection()) {
            tell(connection, asker(request.getHeader("Authorization")));
            var read = READS.get(Integer.parseInt(request.getParameter("read")));
            var json = one(connection, read.limit(), request.getParameter("of")).getBytes(StandardCharsets.UTF_8);
            connection.commit();
            response.setContentType("application/json");
            response.setContentLength(json.length);
            response.getOutputStream().write(json);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void tell(Connection connection, JWTClaimsSet asker) throws SQLException {
        try (var statement = connection.prepareStatement(TELL)) {
            statement.setString(1, asker.getSubject());
            statement.setString(2, Objects.toString(asker.getClaim("name"), ""));
            statement.execute();
        }
    }

    private static String one(Connection connection, String sql, String parameter) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private JWTClaimsSet asker(String authorization) throws IOException {
        var known = checked.get(authorization);
        if (known != null && known.getExpirationTime().toInstant().isAfter(Instant.now())) {
            return known;
        }
        try {
            var token = SignedJWT.parse(authorization.substring("Bearer ".length()));
            var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
            var claims = token.getJWTClaimsSet();
            if (!token.verify(new RSASSAVerifier(key)) || !claims.getAudience().contains("qingshen-graphql")) {
                throw new IOException("Not a token for us");
            }
            checked.put(authorization, claims);
            return claims;
        } catch (ParseException | JOSEException e) {
            throw new IOException(e);
        }
    }
}
