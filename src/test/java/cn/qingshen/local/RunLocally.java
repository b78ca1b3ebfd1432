package cn.qingshen.local;

import cn.qingshen.db.DemoData;
import cn.qingshen.db.LocalPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** What {@code bin/run} starts: PostgreSQL, Keycloak with the demo people, and the production jar; all end together. */
final class RunLocally {

    private static final long STARTED = System.nanoTime();
    private static final long BEFORE = Long.getLong("qingshen.started", 0);
    private static final Path HERE = Path.of(Objects.requireNonNullElse(System.getenv("QINGSHEN_LOCAL"), ".local"));
    private static final Path LOGS = HERE.resolve("log");

    private RunLocally() {}

    public static void main(String[] args) throws Exception {
        int web = port("QINGSHEN_PORT", 8080);
        int keycloakPort = port("QINGSHEN_KEYCLOAK_PORT", 8180);
        int database = port("QINGSHEN_POSTGRES_PORT", 5433);

        say("Starting Keycloak %s and PostgreSQL 18".formatted(LocalKeycloak.VERSION));
        var keycloak = LocalKeycloak.begin(
                HERE.resolve("keycloak-" + LocalKeycloak.VERSION),
                keycloakPort,
                "http://localhost:" + web,
                LOGS.resolve("keycloak.log"),
                "demo");
        endWithUs(keycloak);
        var postgres = LocalPostgres.persistent(HERE.resolve("postgres"), database);
        endWithUs(postgres);
        say("PostgreSQL is ready");
        postgres.migrate();
        DemoData.fillIfEmpty(postgres, DemoData.DEMO, progress -> say("Demo data: " + progress));

        say("Starting the application");
        var application = LocalApplication.begin(
                web, postgres, keycloak.issuerUri(), HERE.resolve("files"), LOGS.resolve("application.log"));
        endWithUs(application);
        application.awaitReady();
        say("The application is ready");
        keycloak.awaitReady();
        say("Keycloak is ready");
        greet(application.url(), keycloak.issuerUri());
        endWithTheFirst(keycloak.process(), application.process());
    }

    private static int port(String variable, int usual) {
        var named = System.getenv(variable);
        int port = named == null ? usual : Integer.parseInt(named);
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return port;
        } catch (IOException _) {
            System.err.printf(
                    "%nPort %d is in use. Set %s to a free one, or end what listens there.%n", port, variable);
            System.exit(1);
            return port;
        }
    }

    private static void endWithUs(AutoCloseable part) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                part.close();
            } catch (Exception e) {
                System.err.println("Could not end " + part.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }));
    }

    private static void endWithTheFirst(Process keycloak, Process application) throws IOException {
        CompletableFuture.anyOf(keycloak.onExit(), application.onExit()).join();
        var dead = keycloak.isAlive() ? "application" : "keycloak";
        var lines = Files.readAllLines(LOGS.resolve(dead + ".log"));
        System.err.printf("%nThe %s has ended. The end of its log:%n", dead);
        lines.stream().skip(Math.max(0, lines.size() - 20)).forEach(System.err::println);
        System.exit(1);
    }

    private static void say(String what) {
        System.out.printf("[%4ds] %s%n", BEFORE + (System.nanoTime() - STARTED) / 1_000_000_000, what);
    }

    private static void greet(String url, String issuerUri) {
        System.out.printf("""

                清审 Qingshen: %s

                Demo log-ins 演示账号, password 密码 qingshen-demo
                %s
                Programs 数据接口: client open-data, secret open-data-demo
                  token:   %s/protocol/openid-connect/token
                  GraphQL: %s/graphql

                Ctrl-C stops all of it; the data stay in %s.
                """, url, String.join("\n", LOGINS), issuerUri, url, HERE);
    }

    private static final List<String> LOGINS = List.of(
            "  province (-2)        省厅工作人员           province officers",
            "  lanzhou (-2), jiuquan  市州工作人员           city officers",
            "  inspector-lanzhou (-2), inspector-jiuquan, inspector-province  抽查人员  inspectors",
            "  expert-01 … expert-12  专家               experts",
            "  consultancy-01       咨询服务机构           consultancy",
            "  enterprise-01        企业                   enterprise",
            "  training-centre      培训中心               training centre",
            "  admin                系统管理员             administrator");
}
