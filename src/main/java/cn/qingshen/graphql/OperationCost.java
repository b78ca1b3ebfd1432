package cn.qingshen.graphql;

import graphql.execution.ExecutionContext;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many fields an operation may fetch: each counts once for every object it is read of, a list as long as its {@code first}
 * asks for, and a fragment wherever it is spread. Each fragment is measured once.
 */
final class OperationCost {

    /** How many a list without {@code first} usually holds: the entries of an enterprise, the evidence of an entry. */
    private static final int USUAL_LIST = 5;

    private static final int LONGEST_PAGE = 100;
    private static final int DEFAULT_PAGE = 20;
    private static final long ENDLESS = 1_000_000_000;

    private final ExecutionContext context;
    private final GraphQLSchema schema;
    private final Map<String, Long> fragments = new HashMap<>();

    OperationCost(ExecutionContext context) {
        this.context = context;
        this.schema = context.getGraphQLSchema();
    }

    long measure() {
        var operation = context.getOperationDefinition();
        var root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        return of(operation.getSelectionSet(), root);
    }

    private long of(@Nullable SelectionSet selections, @Nullable GraphQLNamedType parent) {
        var cost = 0L;
        if (selections != null && parent != null) {
            for (var selection : selections.getSelections()) {
                cost = Math.min(ENDLESS, cost + of(selection, parent));
            }
        }
        return cost;
    }

    private long of(Selection<?> selection, GraphQLNamedType parent) {
        return switch (selection) {
            case Field field -> ofField(field, parent);
            case InlineFragment inline ->
                of(
                        inline.getSelectionSet(),
                        inline.getTypeCondition() == null
                                ? parent
                                : (GraphQLNamedType)
                                        schema.getType(inline.getTypeCondition().getName()));
            case FragmentSpread spread -> ofFragment(spread.getName());
            default -> 0;
        };
    }

    private long ofFragment(String name) {
        var known = fragments.get(name);
        if (known != null) {
            return known;
        }
        var fragment = context.getFragmentsByName().get(name);
        var cost = of(fragment.getSelectionSet(), (GraphQLNamedType)
                schema.getType(fragment.getTypeCondition().getName()));
        fragments.put(name, cost);
        return cost;
    }

    private long ofField(Field field, GraphQLNamedType parent) {
        var definition = definition(field, parent);
        if (definition == null) {
            // Of the schema itself, and never long.
            return 1;
        }
        var children = of(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()));
        return Math.min(ENDLESS, 1 + children * length(field, definition));
    }

    private static @Nullable GraphQLFieldDefinition definition(Field field, GraphQLNamedType parent) {
        return parent instanceof GraphQLFieldsContainer container
                ? container.getFieldDefinition(field.getName())
                : null;
    }

    /** Inside a connection the edges are as many as the connection was asked for: they are counted there. */
    private long length(Field field, GraphQLFieldDefinition definition) {
        if (definition.getArgument("first") != null) {
            return page(field);
        }
        var isList = GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof GraphQLList;
        var isPage = field.getName().equals("edges") || field.getName().equals("nodes");
        return isList && !isPage ? USUAL_LIST : 1;
    }

    private long page(Field field) {
        return field.getArguments().stream()
                .filter(argument -> argument.getName().equals("first"))
                .findFirst()
                .map(this::number)
                .orElse((long) DEFAULT_PAGE);
    }

    /** Whatever is no sensible number counts as the longest page; that it is none is refused later, where it is read. */
    private long number(Argument argument) {
        var number = switch (argument.getValue()) {
            case IntValue literal -> literal.getValue();
            case VariableReference variable ->
                context.getCoercedVariables().get(variable.getName()) instanceof Integer value
                        ? BigInteger.valueOf(value)
                        : BigInteger.valueOf(LONGEST_PAGE);
            case null, default -> BigInteger.valueOf(LONGEST_PAGE);
        };
        return number.max(BigInteger.ONE).min(BigInteger.valueOf(ENDLESS)).longValue();
    }
}
