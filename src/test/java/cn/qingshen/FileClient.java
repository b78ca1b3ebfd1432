package cn.qingshen;

import cn.qingshen.file.FilePurpose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who sends and fetches files. */
public record FileClient(int port, @Nullable String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int CHUNK = 1024 * 1024;

    /** What came back. */
    public record Answer(int status, JsonNode json) {}

    /** Sends a whole file in chunks; what came back at the end, or when it was refused. */
    public Answer upload(String name, byte[] content) {
        return upload(FilePurpose.EVIDENCE, name, content);
    }

    public Answer upload(FilePurpose purpose, String name, byte[] content) {
        var begun = begin(content.length, metadata("filename", name) + "," + metadata("purpose", purpose.name()));
        if (begun.statusCode() != 201) {
            return answer(begun);
        }
        var path = begun.headers().firstValue("Location").orElseThrow();
        for (var offset = 0; offset < content.length; offset += CHUNK) {
            var chunk = Arrays.copyOfRange(content, offset, Math.min(content.length, offset + CHUNK));
            var appended = append(path, offset, chunk);
            if (appended.statusCode() != 204) {
                return answer(appended);
            }
        }
        return answer(get(path));
    }

    public static String metadata(String key, String value) {
        return key + " " + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<byte[]> begin(long sizeBytes, String metadata) {
        return send(tus("/files/uploads")
                .header("Upload-Length", String.valueOf(sizeBytes))
                .header("Upload-Metadata", metadata)
                .POST(BodyPublishers.noBody()));
    }

    public HttpResponse<byte[]> append(String path, long offset, byte[] chunk) {
        return send(tus(path)
                .header("Upload-Offset", String.valueOf(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(chunk)));
    }

    /** Where it goes on; null: there is no such upload. */
    public @Nullable String offset(String path) {
        return send(tus(path).method("HEAD", BodyPublishers.noBody()))
                .headers()
                .firstValue("Upload-Offset")
                .orElse(null);
    }

    public int cancel(String path) {
        return send(tus(path).DELETE()).statusCode();
    }

    public Answer post(String path) {
        return answer(send(request(path).POST(BodyPublishers.noBody())));
    }

    public static Answer answer(HttpResponse<byte[]> response) {
        return new Answer(response.statusCode(), new JsonMapper().readTree(response.body()));
    }

    private HttpRequest.Builder tus(String path) {
        return request(path).header("Tus-Resumable", "1.0.0");
    }

    public HttpResponse<byte[]> get(String path) {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
