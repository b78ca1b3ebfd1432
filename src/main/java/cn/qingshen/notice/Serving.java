package cn.qingshen.notice;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a notice was served.
 *
 * @param servedTo who took it, or where it was announced
 * @param proofFileId a receipt or the like, among the uploaded files
 */
public record Serving(
        ServeMethod method,
        LocalDate servedOn,
        String servedTo,
        @Nullable UUID proofFileId) {}
