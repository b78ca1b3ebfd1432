package cn.qingshen.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A real Keycloak as a process on this machine, with the production realm and the additions named. */
public final class LocalKeycloak implements AutoCloseable {

    public static final String VERSION = "26.7.3";
    private static final Path REALM = Path.of("deploy", "keycloak", "qingshen-realm.json");
    private static final Path ADDITIONS = Path.of("src", "test", "resources", "keycloak");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    public static final String CLIENT_SECRET = "local-secret";
    public static final String ACCOUNTS_SECRET = "qingshen-accounts-local";

    private final Process process;
    private final int port;
    private final Path log;

    private LocalKeycloak(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * Begins to start one; {@link #awaitReady} tells when it is there.
     *
     * @param home where it is unpacked and keeps its data, which may be there from an earlier time
     * @param additions names of files beside the tests: people and clients that no production realm has
     */
    public static LocalKeycloak begin(Path home, int port, String baseUrl, Path log, String... additions) {
        try {
            unpack(home);
            Files.createDirectories(home.resolve("data/import"));
            Files.createDirectories(log.toAbsolutePath().getParent());
            writeRealm(home.resolve("data/import/qingshen-realm.json"), additions);
            var builder = new ProcessBuilder(
                            "bash",
                            home.resolve("bin/kc.sh").toAbsolutePath().toString(),
                            "start-dev",
                            "--import-realm",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port,
                            "--log-level=warn")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment()
                    .putAll(Map.of(
                            "JAVA_HOME",
                            System.getProperty("java.home"),
                            "JAVA_OPTS_KC_HEAP",
                            "-Xms64m -Xmx384m",
                            "QINGSHEN_BASE_URL",
                            baseUrl,
                            "QINGSHEN_CLIENT_SECRET",
                            CLIENT_SECRET,
                            "QINGSHEN_ACCOUNTS_SECRET",
                            ACCOUNTS_SECRET));
            return new LocalKeycloak(builder.start(), port, log);
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak did not start", e);
        }
    }

    /** The distribution comes from Maven: the build copies its zip beside the classes. */
    private static void unpack(Path home) throws IOException {
        if (Files.exists(home.resolve("unpacked"))) {
            return;
        }
        var zip = Path.of("target", "keycloak", "keycloak-quarkus-dist-%s.zip".formatted(VERSION));
        try (var entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                var name = Path.of(entry.getName());
                var to = home.resolve(name.subpath(Math.min(1, name.getNameCount() - 1), name.getNameCount()));
                if (!to.normalize().startsWith(home)) {
                    throw new IOException("strange entry " + entry.getName());
                }
                if (!entry.isDirectory()) {
                    Files.createDirectories(to.getParent());
                    Files.write(to, entries.readAllBytes());
                }
            }
        }
        Files.createFile(home.resolve("unpacked"));
    }

    private static void writeRealm(Path to, String... additions) throws IOException {
        var json = new JsonMapper();
        var realm = (ObjectNode) json.readTree(Files.readString(REALM));
        for (var addition : additions) {
            var added = json.readTree(Files.readString(ADDITIONS.resolve(addition + "-realm.json")));
            added.properties()
                    .forEach(part -> ((ArrayNode) realm.withArray(part.getKey())).addAll((ArrayNode) part.getValue()));
        }
        Files.writeString(to, json.writeValueAsString(realm));
    }

    public String issuerUri() {
        return "http://localhost:%d/realms/qingshen".formatted(port);
    }

    public Process process() {
        return process;
    }

    /** Waits until the realm answers. */
    public void awaitReady() {
        Waiting.until(
                issuerUri() + "/.well-known/openid-configuration",
                process,
                PATIENCE,
                "Keycloak did not start; see " + log);
    }

    @Override
    public void close() {
        Waiting.end(process);
    }
}
