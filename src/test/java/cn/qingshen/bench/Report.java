package cn.qingshen.bench;

import cn.qingshen.TestEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Collects what was measured and writes it as a page; of several goes it takes the median of each figure. */
final class Report {

    private record Key(Read read, Target target) {}

    private record Go(Load load, Duration server, Duration database) {

        double serverSeconds() {
            return 1000.0 * server.toMillis() / 1000 / load.requests();
        }

        double databaseSeconds() {
            return 1000.0 * database.toMillis() / 1000 / load.requests();
        }
    }

    private final int enterprises;
    private final int seconds;
    private final int goes;
    private final List<Target> targets;
    private final Map<Key, List<Go>> measured = new LinkedHashMap<>();
    private String memory = "";
    private String nestedLists = "";

    Report(int enterprises, int seconds, int goes, List<Target> targets) {
        this.enterprises = enterprises;
        this.seconds = seconds;
        this.goes = goes;
        this.targets = targets;
    }

    void add(Read read, Target target, Load load, Duration server, Duration database) {
        measured.computeIfAbsent(new Key(read, target), _ -> new ArrayList<>()).add(new Go(load, server, database));
    }

    /** While the processes still are. */
    void memory() {
        memory = String.join(
                ", ",
                targets.stream()
                        .map(target -> "%s %d MB".formatted(target.name(), resident(target.process())))
                        .toList());
    }

    void nestedLists(String figures) {
        nestedLists = figures;
    }

    Path write(Path folder) throws IOException {
        var page = new StringBuilder("""
                # The register, %,d enterprises (%s)

                %d processors for load, servers and database together; %d goes of %d s each, in turn, after warming; the median of the goes.
                Eight connections, each asking again as soon as it is answered, as a province officer with a bearer token.
                CPU: seconds per 1,000 requests.

                | Read | Server | requests/s | p50 ms | p99 ms | CPU server | CPU PostgreSQL | Qingshen is |
                |---|---|--:|--:|--:|--:|--:|--:|
                """.formatted(
                enterprises, TestEnvironment.today(), Runtime.getRuntime().availableProcessors(), goes, seconds));
        for (var read : BareJdbc.READS) {
            for (var target : targets) {
                page.append(line(read, target));
            }
        }
        page.append("\nResident memory after all of it: %s.%n".formatted(memory));
        page.append("%nThe same page of 50 with entries and evidence by jOOQ alone, eight threads: %s.%n"
                .formatted(nestedLists));
        Files.createDirectories(folder);
        var file = folder.resolve(
                TestEnvironment.today().format(DateTimeFormatter.BASIC_ISO_DATE) + "-register-" + enterprises + ".md");
        Files.writeString(file, page);
        System.out.println(page);
        return file;
    }

    private String line(Read read, Target target) {
        double perSecond = median(read, target, go -> go.load().perSecond());
        double ours = median(read, targets.getFirst(), go -> go.load().perSecond());
        return "| %s | %s | %,.0f | %.1f | %.1f | %.2f | %.2f | %s |%n"
                .formatted(
                        read.name(),
                        target.name(),
                        perSecond,
                        median(read, target, go -> go.load().median()),
                        median(read, target, go -> go.load().slow()),
                        median(read, target, Go::serverSeconds),
                        median(read, target, Go::databaseSeconds),
                        target == targets.getFirst() ? "" : "%.2fx".formatted(ours / perSecond));
    }

    private double median(Read read, Target target, ToDoubleFunction<Go> figure) {
        var sorted = measured.get(new Key(read, target)).stream()
                .mapToDouble(figure)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private static long resident(Process process) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException _) {
            return 0;
        }
    }
}
