package cn.qingshen.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting for processes to begin and to end. */
public final class Waiting {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int SECONDS_TO_END = 15;

    private Waiting() {}

    static boolean answers(String url) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A fifth of a second, or until the process ends. */
    static void aMoment(Process process) {
        try {
            process.waitFor(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it answers; no longer than the process lives, and not for ever. */
    static void until(String url, Process process, Duration patience, String failure) {
        until(() -> answers(url), process, patience, failure);
    }

    /** Waits until it takes connections, whatever it says to them. */
    public static void untilItListens(int port, Process process, Duration patience, String failure) {
        until(() -> listens(port), process, patience, failure);
    }

    private static boolean listens(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static void until(BooleanSupplier done, Process process, Duration patience, String failure) {
        var end = System.nanoTime() + patience.toNanos();
        while (!done.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(failure);
            }
            aMoment(process);
        }
    }

    /** Ends a process and what it started: asks first, then insists. */
    public static void end(Process process) {
        var all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroy);
        for (var one : all) {
            one.onExit()
                    .orTimeout(SECONDS_TO_END, TimeUnit.SECONDS)
                    .exceptionally(_ -> {
                        one.destroyForcibly();
                        return one;
                    })
                    .join();
        }
    }
}
