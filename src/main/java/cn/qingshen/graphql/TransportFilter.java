package cn.qingshen.graphql;

import cn.qingshen.common.JsonErrors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only {@code POST} with {@code application/json} through, and only to whoever takes JSON back.
 *
 * <p>The framework's handler for event streams executes a mutation first and complains about it afterwards; here it is refused
 * before anything runs. Whatever the framework itself refuses or fails at is told in JSON here, too: its way of telling leads past
 * the door for people, which answers 403.
 */
final class TransportFilter extends OncePerRequestFilter {

    /** A body in bytes; the longest useful operation with its variables is a tenth of it. */
    static final int LARGEST_BODY = 256 * 1024;

    /** How many blanks a body may begin with. */
    private static final int LONGEST_INDENT = 1024;

    private static final Logger LOG = LoggerFactory.getLogger(TransportFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var refusal = refusal(request);
        if (refusal != null) {
            JsonErrors.write(response, refusal);
            return;
        }
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            JsonErrors.write(response, HttpStatus.CONTENT_TOO_LARGE);
        } else if (!isObject(body)) {
            JsonErrors.write(response, HttpStatus.BAD_REQUEST);
        } else {
            answer(new ReadRequest(request, body), response, chain);
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, new JsonRefusing(response));
        } catch (ServletException | RuntimeException failure) {
            var correlationId = UUID.randomUUID();
            LOG.error("{}", correlationId, failure);
            JsonErrors.write(response, HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL_ERROR", correlationId);
        }
    }

    /** Writes what the framework refuses as we do. */
    private static final class JsonRefusing extends HttpServletResponseWrapper {

        JsonRefusing(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) throws IOException {
            JsonErrors.write((HttpServletResponse) getResponse(), HttpStatus.valueOf(status));
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }
    }

    /** One operation: no list of several, no bare text. */
    private static boolean isObject(byte[] body) {
        return new String(body, 0, Math.min(body.length, LONGEST_INDENT), StandardCharsets.UTF_8)
                .stripLeading()
                .startsWith("{");
    }

    private static @Nullable HttpStatus refusal(HttpServletRequest request) {
        if (!HttpMethod.POST.matches(request.getMethod())) {
            return HttpStatus.METHOD_NOT_ALLOWED;
        }
        if (!isJson(request.getContentType())) {
            return HttpStatus.UNSUPPORTED_MEDIA_TYPE;
        }
        if (!takesJson(request.getHeader(HttpHeaders.ACCEPT))) {
            return HttpStatus.NOT_ACCEPTABLE;
        }
        return request.getContentLengthLong() > LARGEST_BODY ? HttpStatus.CONTENT_TOO_LARGE : null;
    }

    private static boolean isJson(@Nullable String contentType) {
        try {
            return contentType != null
                    && MediaType.parseMediaType(contentType).equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }

    private static boolean takesJson(@Nullable String accept) {
        try {
            return accept == null
                    || MediaType.parseMediaTypes(accept).stream()
                            .noneMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_EVENT_STREAM));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}
