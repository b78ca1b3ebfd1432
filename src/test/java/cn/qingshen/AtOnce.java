package cn.qingshen;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Acts that all begin at the same moment, each on a connection of its own. */
public final class AtOnce {

    private AtOnce() {}

    /** What became of each. */
    public static List<JsonNode> all(Stream<Callable<JsonNode>> acts) throws InterruptedException {
        var list = acts.toList();
        var start = new CyclicBarrier(list.size());
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            return people
                    .invokeAll(list.stream()
                            .<Callable<JsonNode>>map(act -> () -> {
                                start.await();
                                return act.call();
                            })
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
