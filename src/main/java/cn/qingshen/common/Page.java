package cn.qingshen.common;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A piece of a list that is read by key, not by offset; each item carries the cursor behind it. */
public record Page<T>(List<Edge<T>> edges, boolean hasNextPage) {

    /** One item and the cursor that asks for what follows it. */
    public record Edge<T>(T node, String cursor) {}

    public static <T> Page<T> empty() {
        return new Page<>(List.of(), false);
    }

    /** Makes a page of what was read with one item more than asked for: the extra one only tells that more follows. */
    public static <R, T> Page<T> of(List<R> rows, int first, Function<R, T> node, Function<R, String> cursor) {
        var edges = rows.stream()
                .limit(first)
                .map(row -> new Edge<>(node.apply(row), cursor.apply(row)))
                .toList();
        return new Page<>(edges, rows.size() > first);
    }

    public List<T> nodes() {
        return edges.stream().map(Edge::node).toList();
    }

    public @Nullable String endCursor() {
        return edges.isEmpty() ? null : edges.getLast().cursor();
    }

    public PageInfo pageInfo() {
        return new PageInfo(hasNextPage, endCursor());
    }
}
