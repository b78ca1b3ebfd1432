package cn.qingshen.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.idl.ScalarInfo;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

@IntegrationTest
class SchemaTest {

    @Autowired
    GraphQlSource source;

    @Test
    void describesEverything() {
        var undescribed = source.schema().getAllTypesAsList().stream()
                .filter(type -> !Introspection.isIntrospectionTypes(type)
                        && !ScalarInfo.isGraphqlSpecifiedScalar(type.getName()))
                .flatMap(type -> Stream.concat(Stream.of(type), parts(type)))
                .filter(part ->
                        part.getDescription() == null || part.getDescription().isBlank())
                .map(GraphQLNamedSchemaElement::getName);
        assertThat(undescribed).isEmpty();
    }

    /** A value that the schema does not know ends as an error of the server, in the one answer that has it. */
    @Test
    void knowsEveryValueThatTheCodeHas() {
        var ours = new ClassFileImporter()
                .importPackages("cn.qingshen").stream()
                        .map(JavaClass::reflect)
                        .filter(Class::isEnum)
                        .map(SchemaTest::names)
                        .collect(Collectors.toSet());
        var enums = source.schema().getAllTypesAsList().stream()
                .filter(type -> type instanceof GraphQLEnumType && !Introspection.isIntrospectionTypes(type))
                .map(GraphQLEnumType.class::cast);
        assertThat(enums)
                .allSatisfy(type -> assertThat(ours)
                        .as(type.getName())
                        .contains(type.getValues().stream()
                                .map(GraphQLNamedSchemaElement::getName)
                                .collect(Collectors.toSet())));
    }

    private static Set<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> ((Enum<?>) value).name())
                .collect(Collectors.toSet());
    }

    private static Stream<? extends GraphQLNamedSchemaElement> parts(GraphQLNamedType type) {
        return switch (type) {
            case GraphQLFieldsContainer container ->
                container.getFieldDefinitions().stream()
                        .flatMap(field -> Stream.concat(Stream.of(field), field.getArguments().stream()));
            case GraphQLInputObjectType input -> input.getFieldDefinitions().stream();
            case GraphQLEnumType values -> values.getValues().stream();
            default -> Stream.empty();
        };
    }
}
