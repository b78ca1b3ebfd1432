package cn.qingshen.file.web;

import cn.qingshen.common.JsonErrors;
import cn.qingshen.file.FileRefused;
import cn.qingshen.file.WrongOffset;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;

/** Why an upload was not taken, for scripts. */
@RestControllerAdvice
class UploadErrors {

    @ExceptionHandler
    void refused(FileRefused refused, HttpServletResponse response) throws IOException {
        response.setHeader(UploadController.VERSION_HEADER, UploadController.VERSION);
        JsonErrors.write(response, status(refused), refused.reason().name(), UUID.randomUUID());
    }

    /** Left to the container, these would end at an error page that is closed to programs. */
    @ExceptionHandler({
        ServletRequestBindingException.class,
        HttpMediaTypeNotSupportedException.class,
        ResponseStatusException.class
    })
    void malformed(Exception wrong, HttpServletResponse response) throws IOException {
        var status =
                wrong instanceof ErrorResponse answer ? answer.getStatusCode().value() : 400;
        JsonErrors.write(response, HttpStatus.valueOf(status));
    }

    private static HttpStatus status(FileRefused refused) {
        return switch (refused.reason()) {
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case TOO_MANY_UNFINISHED -> HttpStatus.TOO_MANY_REQUESTS;
            case ID_TAKEN -> HttpStatus.CONFLICT;
            case EMPTY, TYPE_NOT_ALLOWED, HASH_MISMATCH, HASH_REQUIRED -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    @ExceptionHandler
    void wrongOffset(WrongOffset wrong, HttpServletResponse response) throws IOException {
        response.setHeader(UploadController.VERSION_HEADER, UploadController.VERSION);
        response.setHeader(UploadController.OFFSET, String.valueOf(wrong.presentBytes()));
        JsonErrors.write(response, HttpStatus.CONFLICT);
    }

    /** An address with something else in place of an id is the address of nothing; a header that is no number is a fault. */
    @ExceptionHandler
    void wrongType(MethodArgumentTypeMismatchException wrong, HttpServletResponse response) throws IOException {
        JsonErrors.write(
                response, UUID.class.equals(wrong.getRequiredType()) ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST);
    }
}
