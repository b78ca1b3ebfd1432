package cn.qingshen.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * Checks bearer tokens: signature, issuer, times, audience, and that it is an access token and no other kind.
 *
 * <p>A program sends the same token for minutes, and checking its signature costs more than most queries; so a token once found
 * good is remembered, briefly, and only its expiry is looked at again.
 */
final class BearerTokens implements JwtDecoder {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final JwtDecoder decoder;
    private final Cache<String, Jwt> good = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    BearerTokens(KeycloakSettings keycloak) {
        this.decoder = new SupplierJwtDecoder(() -> decoder(keycloak));
    }

    private static JwtDecoder decoder(KeycloakSettings keycloak) {
        var decoder = NimbusJwtDecoder.withIssuerLocation(keycloak.issuerUri()).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(keycloak.issuerUri()),
                forAudience(keycloak.audience()),
                new JwtClaimValidator<String>("typ", "Bearer"::equals),
                new JwtClaimValidator<>("exp", Objects::nonNull)));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> forAudience(String audience) {
        var error = new OAuth2Error("invalid_token", "the token is not for " + audience, null);
        return token -> Objects.requireNonNullElse(token.getAudience(), List.<String>of())
                        .contains(audience)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(error);
    }

    @Override
    public Jwt decode(String token) {
        var jwt = Objects.requireNonNull(good.get(token, decoder::decode));
        if (Instant.now().isAfter(Objects.requireNonNull(jwt.getExpiresAt()))) {
            good.invalidate(token);
            throw new JwtValidationException(
                    "expired", List.of(new OAuth2Error("invalid_token", "the token has expired", null)));
        }
        return jwt;
    }
}
