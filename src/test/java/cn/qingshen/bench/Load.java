package cn.qingshen.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code wrk} measured in one go.
 *
 * @param requests how many were answered
 * @param perSecond requests a second
 * @param median p50 in milliseconds
 * @param slow p99 in milliseconds
 */
record Load(long requests, double perSecond, double median, double slow) {

    private static final int CLIENTS = 8;

    /** One thread and eight connections, each asking again as soon as it is answered; every answer must be a 200. */
    static Load on(Target target, Path requests, String token, int seconds) {
        var command = List.of(
                "wrk",
                "--threads=1",
                "--connections=" + CLIENTS,
                "--duration=" + seconds + "s",
                "--timeout=10s",
                "--script=bench/requests.lua",
                "--header=Authorization: Bearer " + token,
                target.url(),
                "--",
                requests.toString());
        try {
            var wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (wrk.waitFor() != 0) {
                throw new IllegalStateException("wrk failed: " + output);
            }
            return read(output);
        } catch (IOException e) {
            throw new IllegalStateException("wrk is needed: apt-get install wrk", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Load read(String output) {
        var figures = output.lines()
                .filter(line -> line.startsWith("measured "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("wrk said: " + output))
                .split(" ");
        if (!"0".equals(figures[5])) {
            throw new IllegalStateException("Requests failed: " + output);
        }
        long requests = Long.parseLong(figures[1]);
        double seconds = Double.parseDouble(figures[2]) / 1e6;
        return new Load(
                requests,
                requests / seconds,
                Double.parseDouble(figures[3]) / 1e3,
                Double.parseDouble(figures[4]) / 1e3);
    }

    /** Writes what to ask, one request a line, for {@code requests.lua}. */
    static void write(Path file, List<String> requests) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, new ArrayList<>(requests));
    }
}
