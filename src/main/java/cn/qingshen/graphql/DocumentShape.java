package cn.qingshen.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How deep a document goes and how many aliases and directives it has, a fragment counted again wherever it is spread.
 *
 * <p>Each fragment is measured once, so that fragments which spread one another in powers of two cost no more than their text.
 */
final class DocumentShape {

    /** Sums stop growing here, far above every limit. */
    private static final int ENDLESS = 1_000_000;

    record Shape(int depth, int aliases, int directives) {

        static final Shape EMPTY = new Shape(0, 0, 0);

        Shape beside(Shape other) {
            return new Shape(
                    Math.max(depth, other.depth),
                    Math.min(ENDLESS, aliases + other.aliases),
                    Math.min(ENDLESS, directives + other.directives));
        }

        Shape under(int levels, int moreAliases, int moreDirectives) {
            return new Shape(
                    Math.min(ENDLESS, depth + levels),
                    Math.min(ENDLESS, aliases + moreAliases),
                    Math.min(ENDLESS, directives + moreDirectives));
        }
    }

    private final Document document;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Shape> measured = new HashMap<>();

    DocumentShape(Document document) {
        this.document = document;
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity(), (first, _) -> first));
    }

    Shape measure() {
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .map(operation -> of(operation.getSelectionSet())
                        .under(0, 0, operation.getDirectives().size()))
                .reduce(Shape.EMPTY, Shape::beside);
    }

    private Shape of(@Nullable SelectionSet selections) {
        return selections == null
                ? Shape.EMPTY
                : selections.getSelections().stream().map(this::of).reduce(Shape.EMPTY, Shape::beside);
    }

    private Shape of(Selection<?> selection) {
        return switch (selection) {
            case Field field ->
                of(field.getSelectionSet())
                        .under(
                                1,
                                field.getAlias() == null ? 0 : 1,
                                field.getDirectives().size());
            case InlineFragment inline ->
                of(inline.getSelectionSet()).under(0, 0, inline.getDirectives().size());
            case FragmentSpread spread ->
                ofFragment(spread.getName()).under(0, 0, spread.getDirectives().size());
            default -> Shape.EMPTY;
        };
    }

    private Shape ofFragment(String name) {
        var known = measured.get(name);
        if (known != null) {
            return known;
        }
        // A fragment that spreads itself finds this; validation refuses it afterwards.
        measured.put(name, Shape.EMPTY);
        var fragment = fragments.get(name);
        var shape = fragment == null
                ? Shape.EMPTY
                : of(fragment.getSelectionSet())
                        .under(0, 0, fragment.getDirectives().size());
        measured.put(name, shape);
        return shape;
    }
}
