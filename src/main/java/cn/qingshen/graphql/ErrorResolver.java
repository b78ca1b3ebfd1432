package cn.qingshen.graphql;

import cn.qingshen.common.Refused;
import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;

/** Turns what a fetcher throws into an error with a stable code and a correlation id; the rest stays in the log. */
@Component
class ErrorResolver extends DataFetcherExceptionResolverAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorResolver.class);

    @Override
    protected GraphQLError resolveToSingleError(Throwable thrown, DataFetchingEnvironment environment) {
        var correlationId = UUID.randomUUID();
        return switch (thrown) {
            case Refused refused -> {
                var first = refused.refusals().getFirst();
                var field = first.field() == null ? "" : " (" + first.field() + ")";
                yield error(
                        environment, ErrorType.BAD_REQUEST, first.code().name(), first.code() + field, correlationId);
            }
            case BindException bad ->
                error(environment, ErrorType.BAD_REQUEST, "INVALID_ARGUMENT", invalidArgument(bad), correlationId);
            case AccessDeniedException _ ->
                error(environment, ErrorType.FORBIDDEN, "FORBIDDEN", "you may not do this", correlationId);
            case AuthenticationException _ ->
                error(environment, ErrorType.UNAUTHORIZED, "UNAUTHORIZED", "nobody is signed in", correlationId);
            default -> {
                LOG.error(
                        "{} at {}",
                        correlationId,
                        environment.getExecutionStepInfo().getPath(),
                        thrown);
                yield error(
                        environment,
                        ErrorType.INTERNAL_ERROR,
                        "INTERNAL_ERROR",
                        "something went wrong here",
                        correlationId);
            }
        };
    }

    /** Such as an id that is none: only the field is named, for what was sent may be anything. */
    private static String invalidArgument(BindException bad) {
        return bad.getFieldErrors().stream()
                .map(FieldError::getField)
                .distinct()
                .collect(Collectors.joining(", ", "what was sent cannot be read: ", ""));
    }

    private static GraphQLError error(
            DataFetchingEnvironment environment,
            ErrorClassification type,
            String code,
            String message,
            UUID correlationId) {
        return GraphqlErrorBuilder.newError(environment)
                .errorType(type)
                .message("%s", message)
                .extensions(extensions(code, correlationId))
                .build();
    }

    static Map<String, Object> extensions(String code, UUID correlationId) {
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", code);
        extensions.put("correlationId", correlationId.toString());
        return extensions;
    }
}
