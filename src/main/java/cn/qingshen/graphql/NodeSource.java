package cn.qingshen.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A feature whose things can be asked for by {@code node(id:)}. */
public interface NodeSource {

    /** Null: none of its things has the id, or it is not for whoever asks. */
    @Nullable Object node(UUID id, DataFetchingEnvironment environment);
}
