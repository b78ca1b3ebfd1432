package cn.qingshen.graphql;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives the engine's own errors, of syntax and validation, a code and a correlation id like all others. */
@Component
class ErrorCodes implements WebGraphQlInterceptor {

    /** A validation error quotes what was sent, which may be a megabyte of it. */
    private static final int LONGEST_MESSAGE = 300;

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(ErrorCodes::withCodes);
    }

    private static WebGraphQlResponse withCodes(WebGraphQlResponse response) {
        var errors = response.getExecutionResult().getErrors();
        return errors.isEmpty()
                ? response
                : response.transform(builder ->
                        builder.errors(errors.stream().map(ErrorCodes::withCode).toList()));
    }

    private static GraphQLError withCode(GraphQLError error) {
        Map<String, Object> extensions = Objects.requireNonNullElse(error.getExtensions(), Map.of());
        if (extensions.containsKey("code")) {
            return error;
        }
        var message = error.getMessage().length() > LONGEST_MESSAGE
                ? error.getMessage().substring(0, LONGEST_MESSAGE) + "…"
                : error.getMessage();
        return GraphqlErrorBuilder.newError()
                .message("%s", message)
                .locations(error.getLocations())
                .errorType(error.getErrorType())
                .extensions(ErrorResolver.extensions(code(error), UUID.randomUUID()))
                .build();
    }

    private static String code(GraphQLError error) {
        return switch (error.getErrorType()) {
            case ErrorType.InvalidSyntax -> "INVALID_SYNTAX";
            case ErrorType.ValidationError -> "INVALID_OPERATION";
            case ErrorType.ExecutionAborted -> "TOO_COSTLY";
            case null, default -> "BAD_REQUEST";
        };
    }
}
