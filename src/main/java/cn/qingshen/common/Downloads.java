package cn.qingshen.common;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Files that are made when they are asked for. */
public final class Downloads {

    private Downloads() {}

    /** Says what comes, and under which name it is to be kept; what is written to the response from here is the file. */
    public static void saveAs(String name, String contentType, HttpServletResponse response) {
        response.setContentType(contentType);
        var disposition = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString());
    }
}
