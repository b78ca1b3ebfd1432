package cn.qingshen.file;

import cn.qingshen.local.Waiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A real server that speaks S3, with signatures and checksums that it looks at, as a process of its own; the build wrote its class path. */
final class S3Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String ACCESS_KEY = "tester";
    private static final String SECRET_KEY = "the tester's secret";
    private static final String BUCKET = "qingshen";

    private final Process process;
    private final int port;

    private S3Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** With an empty bucket. */
    static S3Server start(Path folder) throws IOException {
        var port = freePort();
        Files.createDirectories(folder.resolve("data").resolve(BUCKET));
        var settings = Files.writeString(folder.resolve("s3proxy.properties"), """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                s3proxy.v4-max-non-chunked-request-size=209715200
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(
                        port, ACCESS_KEY, SECRET_KEY, folder.resolve("data")));
        var log = Path.of("target", "s3proxy.log");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dlogback.configurationFile=db/logback.xml",
                        "-cp",
                        Files.readString(Path.of("target", "s3proxy.classpath")).strip(),
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Waiting.untilItListens(port, process, PATIENCE, "S3Proxy did not start; see " + log);
        return new S3Server(process, port);
    }

    S3Settings settings() {
        return settings(port, SECRET_KEY);
    }

    S3Settings settingsWithSecretKey(String secretKey) {
        return settings(port, secretKey);
    }

    /** Of another server, which may not be there. */
    static S3Settings settingsAt(int port) {
        return settings(port, SECRET_KEY);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static S3Settings settings(int port, String secretKey) {
        return new S3Settings(BUCKET, "http://localhost:" + port, "us-east-1", ACCESS_KEY, secretKey);
    }

    @Override
    public void close() {
        Waiting.end(process);
    }
}
