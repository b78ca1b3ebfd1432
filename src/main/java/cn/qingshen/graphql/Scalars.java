package cn.qingshen.graphql;

import cn.qingshen.common.CreditCode;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.util.List;
import java.util.Locale;

/** The scalars of {@code schema.graphqls}. */
final class Scalars {

    /** Longer than anything that could be meant, short enough to normalise. */
    private static final int LONGEST_CREDIT_CODE = 64;

    static final List<GraphQLScalarType> ALL = List.of(
            ExtendedScalars.Date,
            ExtendedScalars.DateTime,
            ExtendedScalars.newAliasedScalar("Decimal")
                    .aliasedScalar(ExtendedScalars.GraphQLBigDecimal)
                    .build(),
            GraphQLScalarType.newScalar()
                    .name("CreditCode")
                    .coercing(new CreditCodeCoercing())
                    .build());

    private Scalars() {}

    /** Takes what a person may type; whether the check digit is right is for the rules to say, at the field. */
    private static final class CreditCodeCoercing implements Coercing<String, String> {

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return value.toString();
        }

        @Override
        public String parseValue(Object input, GraphQLContext context, Locale locale) {
            if (input instanceof String text && text.length() <= LONGEST_CREDIT_CODE) {
                return CreditCode.normalise(text);
            }
            throw new CoercingParseValueException("a credit code is a text of 18 characters");
        }

        @Override
        public String parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (input instanceof StringValue text && text.getValue().length() <= LONGEST_CREDIT_CODE) {
                return CreditCode.normalise(text.getValue());
            }
            throw new CoercingParseLiteralException("a credit code is a text of 18 characters");
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return StringValue.of(input.toString());
        }
    }
}
