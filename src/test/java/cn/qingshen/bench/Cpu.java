package cn.qingshen.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/** What processes have used of the processors, as Linux keeps it in {@code /proc}. */
final class Cpu {

    /** Linux counts in hundredths of a second. */
    private static final long TICK_MILLIS = 10;
    /** Where, after the name of the program, {@code /proc/…/stat} has its own time in user and system mode. */
    private static final int OWN = 11;
    /** And that of the children that have ended. */
    private static final int ENDED_CHILDREN = 13;

    private Cpu() {}

    static Duration of(ProcessHandle process) {
        return ticks(process, OWN);
    }

    static Duration withChildren(ProcessHandle process) {
        var living = process.children().map(Cpu::of).reduce(Duration.ZERO, Duration::plus);
        return living.plus(of(process)).plus(ticks(process, ENDED_CHILDREN));
    }

    private static Duration ticks(ProcessHandle process, int from) {
        try {
            var stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Duration.ofMillis(TICK_MILLIS * (Long.parseLong(fields[from]) + Long.parseLong(fields[from + 1])));
        } catch (NoSuchFileException _) {
            // It has just ended; its parent has its time.
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
