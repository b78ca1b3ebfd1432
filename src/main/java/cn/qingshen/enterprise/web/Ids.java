package cn.qingshen.enterprise.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ids that programs send. */
final class Ids {

    /** No row ever has it: what is not an id names nothing. */
    static final UUID NOBODY = new UUID(0, 0);

    private Ids() {}

    /** Empty: it is no id at all, so there is nothing that has it. */
    static Optional<UUID> parse(@Nullable String id) {
        try {
            return Optional.ofNullable(id).map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
