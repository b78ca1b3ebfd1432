package cn.qingshen.inspection;

import static cn.qingshen.FileClient.metadata;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.FileClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tablet of one inspector: plain HTTP, as docs/field.md has it. */
record FieldClient(int port, String subject, String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    static Map<String, Object> command(String check, String kind, @Nullable Object replaces, Map<String, ?> payload) {
        var command = new HashMap<String, Object>();
        command.put("id", UUID.randomUUID().toString());
        command.put("kind", kind);
        command.put("check", check);
        command.put("replaces", replaces);
        command.put("madeAt", OffsetDateTime.now().toString());
        command.put("payload", payload);
        return command;
    }

    HttpResponse<String> post(Map<String, String> headers, String body) {
        return send(
                headers,
                request("/field/commands")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(Map<String, String> headers) {
        return send(headers, request("/field/day").GET());
    }

    /** Who is signed in; asked before it is known whose data the tablet has. */
    HttpResponse<String> me() {
        return send(Map.of(), request("/field/me").GET());
    }

    Map<String, String> headers() {
        return Map.of("Qingshen-Person", subject, "Qingshen-Client", "1");
    }

    JsonNode day() {
        return json(get(headers()));
    }

    /** The only check of this inspector's day. */
    JsonNode check() {
        return day().at("/checks/0");
    }

    @SafeVarargs
    final List<JsonNode> send(Map<String, Object>... commands) {
        var body = JSON.writeValueAsString(Map.of("commands", Arrays.asList(commands)));
        return json(post(headers(), body)).get("answers").valueStream().toList();
    }

    /** What one command was told, in a line. */
    String told(Map<String, Object> command) {
        var answer = send(command).getFirst();
        return (answer.get("outcome").asString() + " " + answer.path("code").asString("")).strip();
    }

    void applied(Map<String, Object> command) {
        assertThat(told(command)).isEqualTo("APPLIED");
    }

    /** Sends a picture under an id; the answer to the beginning. */
    HttpResponse<byte[]> begin(UUID id, byte[] picture, String sha256) {
        return new FileClient(port, token)
                .begin(
                        picture.length,
                        String.join(
                                ",",
                                metadata("id", id.toString()),
                                metadata("purpose", "PHOTO"),
                                metadata("filename", "照片.png"),
                                metadata("sha256", sha256)));
    }

    void uploaded(UUID id, byte[] picture, String sha256) {
        assertThat(begin(id, picture, sha256).statusCode()).isEqualTo(201);
        assertThat(new FileClient(port, token)
                        .append("/files/uploads/" + id, 0, picture)
                        .statusCode())
                .isEqualTo(204);
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Qingshen-Field")).hasValue("1");
        return JSON.readTree(response.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(Map<String, String> headers, HttpRequest.Builder request) {
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
