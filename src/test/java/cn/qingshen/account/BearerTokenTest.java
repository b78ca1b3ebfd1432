package cn.qingshen.account;

import static cn.qingshen.TestEnvironment.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class BearerTokenTest {

    private static final String QUERY = "{\"query\":\"{ jurisdictions { code } }\"}";

    @LocalServerPort
    int port;

    @Test
    void letsAGoodTokenIn() {
        assertThat(new GraphQlClient(port, ISSUER.openData()).post(QUERY).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void refusesABadToken(String what, Supplier<String> token) {
        var answer = new GraphQlClient(port, token.get()).post(QUERY);
        assertThat(answer.statusCode()).as(what).isEqualTo(401);
        var body = new JsonMapper().readTree(answer.body());
        assertThat(body.path("code").asString()).isEqualTo("UNAUTHORIZED");
        assertThat(body.path("correlationId").asString()).isNotEmpty();
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(
                bad("for another audience", () -> ISSUER.token(claims -> claims.audience("account"))),
                bad("for no audience", () -> ISSUER.token(claims -> claims.audience((String) null))),
                bad("an ID token", () -> ISSUER.token(claims -> claims.claim("typ", "ID"))),
                bad("a refresh token", () -> ISSUER.token(claims -> claims.claim("typ", "Refresh"))),
                bad("of no type", () -> ISSUER.token(claims -> claims.claim("typ", null))),
                bad(
                        "of another issuer",
                        () -> ISSUER.token(claims -> claims.issuer("http://localhost:1/realms/other"))),
                bad(
                        "expired",
                        () -> ISSUER.token(claims ->
                                claims.expirationTime(Date.from(Instant.now().minusSeconds(120))))),
                bad("that never expires", () -> ISSUER.token(claims -> claims.expirationTime(null))),
                bad(
                        "not valid yet",
                        () -> ISSUER.token(claims ->
                                claims.notBeforeTime(Date.from(Instant.now().plusSeconds(600))))),
                bad("signed by somebody else", ISSUER::forged),
                bad("no token at all", () -> "rubbish"));
    }

    private static Arguments bad(String what, Supplier<String> token) {
        return Arguments.of(what, token);
    }

    @Test
    void refusesWhoShowsNothing() {
        var answer = new GraphQlClient(port, "")
                .send(HttpRequest.newBuilder(URI.create("http://localhost:%d/graphql".formatted(port)))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(QUERY)));
        // Without a token it is taken for a page's request, which lacks its CSRF token or its session.
        assertThat(answer.statusCode()).isIn(401, 403);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    }

    @Test
    void givesNoSessionToABearer() {
        var answer = new GraphQlClient(port, ISSUER.openData()).post(QUERY);
        assertThat(answer.headers().allValues("Set-Cookie")).isEqualTo(List.of());
    }
}
