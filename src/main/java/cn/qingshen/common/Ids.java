package cn.qingshen.common;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ids that programs send, and those that things have. */
public final class Ids {

    /** No row ever has it: what is not an id names nothing. */
    public static final UUID NOBODY = new UUID(0, 0);

    private Ids() {}

    /** The one that was meant, for acts, which refuse {@link #NOBODY} as they refuse what is not there. */
    public static UUID known(@Nullable String id) {
        return parse(id).orElse(NOBODY);
    }

    /** To which all of these lead, each once; those that lead nowhere have none. */
    public static <T> List<UUID> ids(Collection<? extends T> all, Function<T, @Nullable UUID> id) {
        return all.stream().map(id).filter(Objects::nonNull).distinct().toList();
    }

    /** Empty: it is no id at all, so there is nothing that has it. */
    public static Optional<UUID> parse(@Nullable String id) {
        try {
            return Optional.ofNullable(id).map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
