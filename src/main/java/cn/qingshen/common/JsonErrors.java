package cn.qingshen.common;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What a program is told of a request that is not answered: a stable code and a correlation id. */
public final class JsonErrors {

    private JsonErrors() {}

    public static void write(HttpServletResponse response, HttpStatus status) throws IOException {
        write(response, status, status.name(), UUID.randomUUID());
    }

    /** @param correlationId what the log has it under */
    public static void write(HttpServletResponse response, HttpStatus status, String code, UUID correlationId)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write("{\"code\":\"%s\",\"correlationId\":\"%s\"}".formatted(code, correlationId));
    }
}
