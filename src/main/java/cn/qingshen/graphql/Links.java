package cn.qingshen.graphql;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a page of things leads to, found for all of them together by one of their ids. */
public final class Links {

    private Links() {}

    /** Of each what was found for it; nothing found is none. */
    public static <T, L> Map<T, List<L>> lists(Collection<T> all, Function<T, UUID> id, Map<UUID, List<L>> found) {
        return all.stream().distinct().collect(toMap(one -> one, one -> found.getOrDefault(id.apply(one), List.of())));
    }

    /** Of those for which something was found, what. */
    public static <T, O> Map<T, O> present(Collection<T> all, Function<T, @Nullable UUID> id, Map<UUID, O> found) {
        return all.stream()
                .distinct()
                .filter(one -> found.containsKey(id.apply(one)))
                .collect(toMap(one -> one, one -> found.get(id.apply(one))));
    }
}
