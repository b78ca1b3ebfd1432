package cn.qingshen.file.web;

import cn.qingshen.common.JsonErrors;
import cn.qingshen.file.FileRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Why an upload was not taken, for scripts. */
@RestControllerAdvice
class UploadErrors {

    @ExceptionHandler
    void refused(FileRefused refused, HttpServletResponse response) throws IOException {
        refuse(response, HttpStatus.UNPROCESSABLE_CONTENT, refused.reason());
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    void tooLarge(HttpServletResponse response) throws IOException {
        refuse(response, HttpStatus.CONTENT_TOO_LARGE, FileRefused.Reason.TOO_LARGE);
    }

    @ExceptionHandler({MissingServletRequestPartException.class, MultipartException.class})
    void noFile(HttpServletResponse response) throws IOException {
        refuse(response, HttpStatus.BAD_REQUEST, FileRefused.Reason.EMPTY);
    }

    /** An address with something else in place of an id is the address of nothing. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    void noSuchId(HttpServletResponse response) throws IOException {
        JsonErrors.write(response, HttpStatus.NOT_FOUND);
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, FileRefused.Reason reason)
            throws IOException {
        JsonErrors.write(response, status, reason.name(), UUID.randomUUID());
    }
}
