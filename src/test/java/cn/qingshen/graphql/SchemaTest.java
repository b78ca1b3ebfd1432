package cn.qingshen.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.IntegrationTest;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.idl.ScalarInfo;
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
