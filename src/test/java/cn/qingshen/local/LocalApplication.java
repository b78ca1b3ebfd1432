package cn.qingshen.local;

import cn.qingshen.db.DemoExperts;
import cn.qingshen.db.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The production jar as a process of its own, told everything by its environment, as on a real server. */
public final class LocalApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final int port;
    private final Path log;

    private LocalApplication(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    public static LocalApplication begin(int port, LocalPostgres postgres, String issuerUri, Path files, Path log) {
        try {
            Files.createDirectories(files);
            Files.createDirectories(log.toAbsolutePath().getParent());
            var builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx384m",
                            "-XX:+UseSerialGC",
                            "--enable-native-access=ALL-UNNAMED",
                            "-jar",
                            jar().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment()
                    .putAll(Map.of(
                            "QINGSHEN_DB_URL",
                            postgres.url(),
                            "QINGSHEN_DB_USER",
                            LocalPostgres.APP,
                            "QINGSHEN_DB_PASSWORD",
                            LocalPostgres.PASSWORD,
                            "QINGSHEN_DB_OWNER_USER",
                            LocalPostgres.OWNER,
                            "QINGSHEN_DB_OWNER_PASSWORD",
                            LocalPostgres.PASSWORD,
                            "QINGSHEN_ISSUER_URI",
                            issuerUri,
                            "QINGSHEN_FILES",
                            files.toAbsolutePath().toString(),
                            "QINGSHEN_PORT",
                            Integer.toString(port)));
            builder.environment()
                    .putAll(Map.of(
                            "QINGSHEN_CLIENT_SECRET", LocalKeycloak.CLIENT_SECRET,
                            "QINGSHEN_ACCOUNTS_SECRET", LocalKeycloak.ACCOUNTS_SECRET,
                            "QINGSHEN_IDENTITY_KEY", DemoExperts.IDENTITY_KEY));
            return new LocalApplication(builder.start(), port, log);
        } catch (IOException e) {
            throw new UncheckedIOException("The application did not start", e);
        }
    }

    private static Path jar() throws IOException {
        try (var files = Files.newDirectoryStream(Path.of("target"), "qingshen-*.jar")) {
            for (var file : files) {
                return file;
            }
        }
        throw new IOException("There is no jar yet: run ./mvnw -Pproduction -DskipTests package");
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public Process process() {
        return process;
    }

    public void awaitReady() {
        Waiting.until(url() + "/actuator/health", process, PATIENCE, "The application did not start; see " + log);
    }

    @Override
    public void close() {
        Waiting.end(process);
    }
}
