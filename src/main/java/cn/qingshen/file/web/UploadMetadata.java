package cn.qingshen.file.web;

import cn.qingshen.file.FilePurpose;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a sender tells of a file before sending it, in tus's header: pairs of a key and a Base64 value.
 *
 * @param id as the sender chose it; null: any
 * @param name from {@code filename}
 * @param purpose evidence, unless told otherwise
 * @param sha256 in hexadecimal digits
 */
record UploadMetadata(
        @Nullable UUID id,
        @Nullable String name,
        FilePurpose purpose,
        @Nullable String sha256) {

    UploadMetadata {
        if (sha256 != null && !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no SHA-256: " + sha256);
        }
    }

    /** @throws ResponseStatusException 400, when it is not of that form */
    static UploadMetadata of(String header) {
        try {
            return read(header);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "metadata", e);
        }
    }

    private static UploadMetadata read(String header) {
        var values = Arrays.stream(header.split(","))
                .map(pair -> pair.strip().split(" ", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1]), (first, _) -> first));
        var purpose = values.getOrDefault("purpose", FilePurpose.EVIDENCE.name());
        return new UploadMetadata(
                values.containsKey("id") ? UUID.fromString(values.get("id")) : null,
                values.get("filename"),
                FilePurpose.valueOf(purpose.toUpperCase(Locale.ROOT)),
                values.get("sha256"));
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
    }
}
