package cn.qingshen.graphql;

import cn.qingshen.common.JsonErrors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
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
 * before anything runs.
 */
final class TransportFilter extends OncePerRequestFilter {

    /** A body in bytes; the longest useful operation with its variables is a tenth of it. */
    static final int LARGEST_BODY = 256 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refusal = refusal(request);
        if (refusal == null) {
            chain.doFilter(new BoundedRequest(request, LARGEST_BODY), response);
        } else {
            JsonErrors.write(response, refusal);
        }
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
