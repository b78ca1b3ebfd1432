package cn.qingshen.graphql;

import static cn.qingshen.TestEnvironment.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import cn.qingshen.enterprise.EnterpriseFixture;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** One way in: {@code POST}, JSON, one operation. */
@IntegrationTest
class TransportTest {

    private static final String QUERY = "{\"query\":\"{ jurisdictions { code } }\"}";
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LARGEST_BODY = 256 * 1024;

    @LocalServerPort
    int port;

    GraphQlClient api;

    @BeforeEach
    void signIn() {
        api = new GraphQlClient(port, ISSUER.city("620100"));
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        var body = JSON.readTree(answer.body());
        assertThat(body.path("code").asString("")).isEqualTo(code);
        assertThat(body.path("correlationId").asString("")).isNotEmpty();
    }

    private HttpRequest.Builder json() {
        return api.request().header("Content-Type", "application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "HEAD"})
    void takesNothingButPost(String method) {
        var answer = api.send(json().method(method, BodyPublishers.ofString(QUERY)));
        assertThat(answer.statusCode()).isEqualTo(405);
    }

    @Test
    void takesNoQueryInTheAddress() {
        var address = URI.create("http://localhost:%d/graphql?query=%%7Bjurisdictions%%7Bcode%%7D%%7D".formatted(port));
        assertRefused(api.send(api.request().uri(address).GET()), 405, "METHOD_NOT_ALLOWED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/graphql",
                "text/json",
                "nonsense"
            })
    void takesNothingButJson(String type) {
        assertRefused(
                api.send(api.request().header("Content-Type", type).POST(BodyPublishers.ofString(QUERY))),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void takesNoBodyWithoutAType() {
        assertRefused(api.send(api.request().POST(BodyPublishers.ofString(QUERY))), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/json;charset=UTF-8", "APPLICATION/JSON", "application/json; x=y"
            })
    void takesJsonHoweverItIsWritten(String type) {
        var answer = api.send(api.request().header("Content-Type", type).POST(BodyPublishers.ofString(QUERY)));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/event-stream",
                "application/json, text/event-stream",
                "text/event-stream;q=0.1, */*",
                "TEXT/EVENT-STREAM"
            })
    void doesNothingForWhoeverWantsAnEventStream(String accept) {
        var code = EnterpriseFixture.creditCode();
        var facts = EnterpriseFixture.with(EnterpriseFixture.typedIn("620100"), "creditCode", code);
        var mutation = JSON.writeValueAsString(Map.of(
                "query",
                "mutation($facts: EnterpriseFactsInput!) { enterpriseAdd(input: {facts: $facts}) { userErrors { code } } }",
                "variables",
                Map.of("facts", facts)));
        assertRefused(
                api.send(json().header("Accept", accept).POST(BodyPublishers.ofString(mutation))),
                406,
                "NOT_ACCEPTABLE");
        assertThat(Superuser.value("select count(*) from enterprise where credit_code = ?", code))
                .isEqualTo("0");
        assertThat(api.post(mutation).statusCode()).isEqualTo(200);
        assertThat(Superuser.value("select count(*) from enterprise where credit_code = ?", code))
                .isEqualTo("1");
    }

    @Test
    void takesABodyUpToItsLimitAndNoLonger() {
        assertThat(api.post(padded(LARGEST_BODY)).statusCode()).isEqualTo(200);
        assertRefused(api.post(padded(LARGEST_BODY + 1)), 413, "CONTENT_TOO_LARGE");
        assertThat(chunked(LARGEST_BODY).statusCode()).isEqualTo(200);
        assertRefused(chunked(LARGEST_BODY + 1), 413, "CONTENT_TOO_LARGE");
        assertRefused(chunked(10 * 1024 * 1024), 413, "CONTENT_TOO_LARGE");
    }

    private static String padded(int bytes) {
        return QUERY + " ".repeat(bytes - QUERY.length());
    }

    /** Sent without saying how long it is. */
    private HttpResponse<String> chunked(int bytes) {
        var body = padded(bytes).getBytes(StandardCharsets.UTF_8);
        return api.send(json().POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"query\":\"{ jurisdictions { code } }\"}]",
                "[]",
                "",
                "{",
                "null",
                "\"{ jurisdictions { code } }\"",
                "{}",
                "{\"query\":null}",
                "{\"query\":{}}",
                "{\"query\":\"{__typename}\",\"variables\":[]}",
                "{\"query\":\"{__typename}\",\"variables\":\"x\"}",
                "{\"query\":\"{__typename}\",\"extensions\":1}",
                "{\"query\":\"{__typename}\",\"variables\":{\"v\":NaN}}",
                "\ufeff{\"query\":\"{__typename}\"",
                "{\"query\":\"{__typename}\"} trailing"
            })
    void refusesABodyThatIsNoRequest(String body) {
        assertRefused(api.post(body), 400, "BAD_REQUEST");
    }

    @Test
    void refusesBytesThatAreNoText() {
        var body = new byte[] {'{', '"', 'q', 'u', 'e', 'r', 'y', '"', ':', '"', (byte) 0xC3, 0x28, '"', '}'};
        assertRefused(api.send(json().POST(BodyPublishers.ofByteArray(body))), 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            subscription { x }                                              | INVALID_OPERATION
            subscription S { enterprises { totalCount } }                   | INVALID_OPERATION
            {                                                               | INVALID_SYNTAX
            ''                                                              | INVALID_SYNTAX
            { nothing }                                                     | INVALID_OPERATION
            { jurisdictions }                                               | INVALID_OPERATION
            fragment f on Enterprise { id }                                 | INVALID_OPERATION
            query($x: Nothing) { jurisdictions { code } }                   | INVALID_OPERATION
            query A { jurisdictions { code } } query B { __typename }       | INVALID_OPERATION
            mutation { enterpriseAdd { userErrors { code } } }              | INVALID_OPERATION
            type Query { x: Int }                                           | INVALID_OPERATION
            """)
    void refusesADocumentWithACode(String document, String code) {
        var error = api.ask(document).at("/errors/0/extensions");
        assertThat(error.path("code").asString("")).isEqualTo(code);
        assertThat(error.path("correlationId").asString("")).isNotEmpty();
    }

    @Test
    void refusesAnOperationThatIsNotThere() {
        for (var name : new String[] {"B", "\\ud800", "𠮷"}) {
            var answer = api.post("{\"query\":\"query A { __typename }\",\"operationName\":\"%s\"}".formatted(name));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(JSON.readTree(answer.body())
                            .at("/errors/0/extensions/code")
                            .asString(""))
                    .isEqualTo("INVALID_OPERATION");
        }
    }

    @Test
    void quotesWhatWasSentWithoutBreakingIt() {
        for (var text : new String[] {"𠮷".repeat(1000), "x" + "𠮷".repeat(1000), "\ud800"}) {
            var answer = api.ask(
                    "query($order: EnterpriseOrder!) { enterprises(orderBy: $order) { totalCount } }",
                    Map.of("order", text));
            assertThat(answer.at("/errors/0/extensions/code").asString("")).isNotEmpty();
        }
    }
}
