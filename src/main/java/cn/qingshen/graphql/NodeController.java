package cn.qingshen.graphql;

import cn.qingshen.common.Ids;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Asks each feature in turn whose an id is: it does not say. */
@Controller
class NodeController {

    private final List<NodeSource> sources;

    NodeController(List<NodeSource> sources) {
        this.sources = sources;
    }

    @QueryMapping
    @Nullable Object node(@Argument String id, DataFetchingEnvironment environment) {
        return Ids.parse(id)
                .flatMap(known -> sources.stream()
                        .map(source -> source.node(known, environment))
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElse(null);
    }
}
