package cn.qingshen.bench;

import cn.qingshen.TestIssuer;
import cn.qingshen.db.DemoData;
import cn.qingshen.db.LocalPostgres;
import cn.qingshen.enterprise.NestedListsBench;
import cn.qingshen.local.LocalApplication;
import cn.qingshen.local.Waiting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the product, PostGraphile and bare JDBC in turn, on the same reads of the same data, with the same token and rights.
 *
 * <p>Arguments: enterprises, seconds a go, goes.
 */
final class Bench {

    private static final Path FOLDER = Path.of("target/bench");
    private static final int DATABASE_PORT = 15533;
    private static final int PRODUCT_PORT = 18091;
    private static final int PEER_PORT = 18092;
    private static final int LIMIT_PORT = 18093;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int WARM_GOES = 5;
    private static final Pattern CREDIT_CODE = Pattern.compile("\"creditCode\":\"([0-9A-Z]{18})\"");
    private static final Pattern REFERENCE = Pattern.compile("\"reference\"");
    private static final Pattern COUNT = Pattern.compile("\"count\":\"?(\\d+)");
    private static final JsonMapper JSON = new JsonMapper();

    private final LocalPostgres postgres;
    private final int seconds;
    private final int goes;
    private final String token;
    private final List<Target> targets;
    private final Report report;

    private Bench(LocalPostgres postgres, TestIssuer issuer, int enterprises, int seconds, int goes) throws Exception {
        this.postgres = postgres;
        this.seconds = seconds;
        this.goes = goes;
        var later = Date.from(Instant.now().plus(Duration.ofHours(4)));
        this.token = issuer.token(claims -> claims.claim("roles", List.of("province-officer"))
                .claim("name", "省厅")
                .expirationTime(later));
        this.targets = List.of(product(issuer), peer(issuer), limit(issuer));
        this.report = new Report(enterprises, seconds, goes, targets);
    }

    public static void main(String[] args) throws Exception {
        int enterprises = Integer.parseInt(args[0]);
        try (var postgres = LocalPostgres.persistent(FOLDER.resolve("postgres-" + enterprises), DATABASE_PORT);
                var issuer = TestIssuer.start()) {
            prepare(postgres, enterprises);
            var bench = new Bench(postgres, issuer, enterprises, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
            try {
                bench.agree();
                bench.measure();
            } finally {
                bench.targets.forEach(target -> Waiting.end(target.process()));
            }
        }
    }

    private static void prepare(LocalPostgres postgres, int enterprises) throws SQLException, IOException {
        postgres.migrate();
        long began = System.nanoTime();
        if (DemoData.fillIfEmpty(postgres, enterprises, progress -> say("  " + progress))) {
            say("%,d enterprises made in %d s".formatted(enterprises, (System.nanoTime() - began) / 1_000_000_000));
        }
        try (var connection = postgres.superuser(LocalPostgres.DATABASE);
                var statement = connection.createStatement()) {
            statement.execute(Files.readString(Path.of("bench/postgraphile/functions.sql")));
        }
    }

    private Target product(TestIssuer issuer) throws SQLException {
        var application = LocalApplication.begin(
                PRODUCT_PORT, postgres, issuer.uri(), FOLDER.resolve("files"), FOLDER.resolve("product.log"));
        application.awaitReady();
        return new Target(
                "Qingshen", application.url(), application.process(), requests((read, of) -> post(read.product(), of)));
    }

    private Target peer(TestIssuer issuer) throws IOException, SQLException {
        var database = postgres.url()
                .replace(
                        "jdbc:postgresql://", "postgres://%s:%s@".formatted(LocalPostgres.APP, LocalPostgres.PASSWORD));
        var process = process(
                "peer",
                List.of("node", "bench/postgraphile/serve.mjs"),
                Map.of(
                        "NODE_ENV",
                        "production",
                        "GRAPHILE_ENV",
                        "production",
                        "PEER_DB",
                        database,
                        "PEER_PORT",
                        String.valueOf(PEER_PORT),
                        "PEER_ISSUER",
                        issuer.uri()));
        return new Target("PostGraphile", url(PEER_PORT), process, requests((read, of) -> post(read.peer(), of)));
    }

    private Target limit(TestIssuer issuer) throws IOException, SQLException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = process(
                "limit",
                List.of(
                        java,
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareJdbc.class.getName()),
                Map.of(
                        "QINGSHEN_DB_URL", postgres.url(),
                        "QINGSHEN_DB_USER", LocalPostgres.APP,
                        "QINGSHEN_DB_PASSWORD", LocalPostgres.PASSWORD,
                        "QINGSHEN_ISSUER_URI", issuer.uri(),
                        "QINGSHEN_PORT", String.valueOf(LIMIT_PORT)));
        return new Target(
                "Bare JDBC",
                url(LIMIT_PORT),
                process,
                requests((read, of) -> "/?read=%d&of=%s".formatted(BareJdbc.READS.indexOf(read), of)));
    }

    private static Process process(String name, List<String> command, Map<String, String> environment)
            throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve(name + ".log").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String url(int port) {
        return "http://localhost:" + port;
    }

    private static String post(String document, String of) {
        var text = document.replaceAll("\\s+", " ");
        return "/graphql\t" + JSON.writeValueAsString(Map.of("query", text, "variables", Map.of("of", of)));
    }

    private interface Asked {
        String of(Read read, String value);
    }

    private Map<Read, List<String>> requests(Asked asked) throws SQLException {
        var requests = new HashMap<Read, List<String>>();
        for (var read : BareJdbc.READS) {
            requests.put(
                    read,
                    values(read).stream().map(value -> asked.of(read, value)).toList());
        }
        return requests;
    }

    private List<String> values(Read read) throws SQLException {
        var values = new ArrayList<String>();
        try (var connection = postgres.superuser(LocalPostgres.DATABASE);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(read.varied())) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** A fast answer that is another answer is worth nothing: all three must say the same before they are measured. */
    private void agree() throws Exception {
        for (var target : targets) {
            Waiting.untilItListens(
                    URI.create(target.url()).getPort(), target.process(), PATIENCE, target.name() + " did not start");
        }
        try (var http = HttpClient.newHttpClient()) {
            for (var read : BareJdbc.READS) {
                var answers = new LinkedHashMap<String, List<Object>>();
                for (var target : targets) {
                    var body = ask(http, target, target.requests().get(read).getFirst());
                    answers.put(target.name(), essence(body));
                }
                if (answers.values().stream().distinct().count() > 1) {
                    throw new IllegalStateException("%s: not the same answers: %s".formatted(read.name(), answers));
                }
                say("%s: the same answer from all".formatted(read.name()));
            }
        }
    }

    private String ask(HttpClient http, Target target, String request) throws IOException, InterruptedException {
        var parts = request.split("\t");
        var asked = HttpRequest.newBuilder(URI.create(target.url() + parts[0]))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        if (parts.length > 1) {
            asked.POST(BodyPublishers.ofString(parts[1]));
        }
        var answer = http.send(asked.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200 || answer.body().contains("\"errors\"")) {
            throw new IllegalStateException(target.name() + " answered " + answer.body());
        }
        return answer.body();
    }

    private static List<Object> essence(String body) {
        var text = body.replaceAll("\\s*:\\s*", ":");
        Function<Pattern, List<String>> all = pattern -> pattern.matcher(text)
                .results()
                .map(result -> result.groupCount() > 0 ? result.group(1) : result.group())
                .toList();
        var essence = List.<Object>of(
                all.apply(CREDIT_CODE),
                all.apply(REFERENCE).size(),
                all.apply(COUNT).stream().sorted().toList());
        if (essence.equals(List.of(List.of(), 0, List.of()))) {
            throw new IllegalStateException("An empty answer: " + body);
        }
        return essence;
    }

    private void measure() throws Exception {
        for (var target : targets) {
            for (var read : BareJdbc.READS) {
                Load.write(target.requestsOf(read, FOLDER), target.requests().get(read));
            }
        }
        for (int go = -WARM_GOES; go < goes; go++) {
            for (var read : BareJdbc.READS) {
                for (var target : targets) {
                    one(go, read, target);
                }
            }
        }
        report.memory();
        say("Nested lists without a server");
        targets.forEach(target -> Waiting.end(target.process()));
        report.nestedLists(NestedListsBench.run(postgres.url(), LocalPostgres.APP, LocalPostgres.PASSWORD));
        say("Written to " + report.write(Path.of("bench/results")));
    }

    private void one(int go, Read read, Target target) throws SQLException {
        var server = Cpu.of(target.process().toHandle());
        var database = databaseCpu();
        var load = Load.on(target, target.requestsOf(read, FOLDER), token, seconds);
        say("%s %s: %s %,.0f/s"
                .formatted(go < 0 ? "warming" : "go " + (go + 1), read.name(), target.name(), load.perSecond()));
        if (go >= 0) {
            report.add(
                    read,
                    target,
                    load,
                    Cpu.of(target.process().toHandle()).minus(server),
                    databaseCpu().minus(database));
        }
    }

    private Duration databaseCpu() throws SQLException {
        try (var connection = postgres.superuser(LocalPostgres.DATABASE);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            var backend = ProcessHandle.of(row.getLong(1)).orElseThrow();
            return Cpu.withChildren(backend.parent().orElseThrow());
        }
    }

    private static void say(String what) {
        System.out.println(what);
    }
}
