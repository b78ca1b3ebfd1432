package cn.qingshen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A third party's program: plain HTTP, a bearer token, JSON. */
public record GraphQlClient(int port, String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    /** The answer as it came, errors and all. */
    public JsonNode ask(String query, Map<String, ?> variables) {
        return JSON.readTree(post(JSON.writeValueAsString(Map.of("query", query, "variables", variables)))
                .body());
    }

    public JsonNode ask(String query) {
        return ask(query, Map.of());
    }

    /** The data, of an answer that must have no errors. */
    public JsonNode data(String query, Map<String, ?> variables) {
        var answer = ask(query, variables);
        if (answer.has("errors")) {
            throw new AssertionError(answer.get("errors").toPrettyString());
        }
        return answer.get("data");
    }

    public JsonNode data(String query) {
        return data(query, Map.of());
    }

    /** The code of the first error. */
    public String code(String query, Map<String, ?> variables) {
        return ask(query, variables).at("/errors/0/extensions/code").asString();
    }

    public String code(String query) {
        return code(query, Map.of());
    }

    public HttpResponse<String> post(String body) {
        return send(
                request().header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d/graphql".formatted(port)))
                .header("Authorization", "Bearer " + token);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
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
