package cn.qingshen;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Signs bearer tokens as Keycloak would, also such as Keycloak never would. */
public final class TestIssuer implements AutoCloseable {

    private final HttpServer server;
    private final RSAKey key;

    private TestIssuer(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    public static TestIssuer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var issuer = new TestIssuer(
                    server, new RSAKeyGenerator(2048).keyID("test").generate());
            server.createContext(
                    "/.well-known/openid-configuration", exchange -> answer(exchange, """
                    {"issuer":"%1$s","jwks_uri":"%1$s/keys","authorization_endpoint":"%1$s/auth",\
                    "token_endpoint":"%1$s/token","subject_types_supported":["public"],\
                    "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer.uri())));
            server.createContext(
                    "/keys", exchange -> answer(exchange, new JWKSet(issuer.key.toPublicJWK()).toString()));
            server.start();
            return issuer;
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    public String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public String province() {
        return token(
                claims -> claims.claim("roles", List.of("province-officer")).claim("name", "省厅"));
    }

    public String city(String jurisdiction) {
        return token(claims -> claims.claim("roles", List.of("city-officer"))
                .claim("jurisdiction", jurisdiction)
                .claim("name", "市局"));
    }

    public String inspector(String jurisdiction) {
        return token(claims -> claims.claim("roles", List.of("inspector")).claim("jurisdiction", jurisdiction));
    }

    public String enterprise(UUID party) {
        return token(claims -> claims.claim("roles", List.of("enterprise"))
                .claim("party", party.toString())
                .claim("name", "企业"));
    }

    public String consultancy(UUID party) {
        return token(claims -> claims.claim("roles", List.of("consultancy"))
                .claim("party", party.toString())
                .claim("name", "咨询机构"));
    }

    public String administrator() {
        return token(claims -> claims.claim("roles", List.of("administrator")).claim("name", "管理员"));
    }

    public String openData() {
        return token(claims -> claims.claim("roles", List.of("api-client")));
    }

    /** A good token of somebody without a role, changed as the test wants it. */
    public String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(key, change);
    }

    /** A token that is right in everything but its signature. */
    public String forged() {
        try {
            return sign(
                    new RSAKeyGenerator(2048).keyID("test").generate(),
                    claims -> claims.claim("roles", List.of("province-officer")));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String sign(RSAKey with, UnaryOperator<JWTClaimsSet.Builder> change) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(uri())
                .subject(UUID.randomUUID().toString())
                .audience("qingshen-graphql")
                .claim("typ", "Bearer")
                .claim("azp", "test")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(with.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
        try {
            var token = new SignedJWT(header, change.apply(claims).build());
            token.sign(new RSASSASigner(with));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
