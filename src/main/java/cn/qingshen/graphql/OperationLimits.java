package cn.qingshen.graphql;

import graphql.ErrorType;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.parser.ParserOptions;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses operations that ask for more than an honest client needs, before any SQL.
 *
 * <p>The shape (depth, aliases, directives) is looked at once, before a document is validated and remembered; the cost, which
 * depends on the variables, each time.
 */
@Component
class OperationLimits extends SimplePerformantInstrumentation {

    static final int MOST_CHARACTERS = 32_000;
    static final int MOST_TOKENS = 4_000;
    static final int MOST_DIGITS = 64;
    static final int DEEPEST = 16;
    static final int MOST_ALIASES = 30;
    static final int MOST_DIRECTIVES = 30;
    /** Fields that may be fetched, lists counted in full. */
    static final long MOST_COST = 20_000;

    static ParserOptions parserOptions() {
        return ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxCharacters(MOST_CHARACTERS)
                        .maxTokens(MOST_TOKENS)
                        .maxWhitespaceTokens(MOST_CHARACTERS)
                        .maxNumericLiteralCharacters(MOST_DIGITS));
    }

    @Override
    public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
            InstrumentationValidationParameters parameters, InstrumentationState state) {
        var shape = new DocumentShape(parameters.getDocument()).measure();
        refuseAbove("depth", shape.depth(), DEEPEST);
        refuseAbove("aliases", shape.aliases(), MOST_ALIASES);
        refuseAbove("directives", shape.directives(), MOST_DIRECTIVES);
        return SimpleInstrumentationContext.noOp();
    }

    @Override
    public @Nullable InstrumentationContext<graphql.ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionContext context = parameters.getExecutionContext();
        refuseAbove("cost", new OperationCost(context).measure(), MOST_COST);
        return SimpleInstrumentationContext.noOp();
    }

    private static void refuseAbove(String what, long measured, long most) {
        if (measured > most) {
            throw new AbortExecutionException(List.of(GraphqlErrorBuilder.newError()
                    .errorType(ErrorType.ExecutionAborted)
                    .message("%s: %s, at most %s", what, measured, most)
                    .extensions(ErrorResolver.extensions("TOO_COSTLY", UUID.randomUUID()))
                    .build()));
        }
    }
}
