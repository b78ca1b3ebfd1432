package cn.qingshen.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** What Keycloak tells us of somebody, made into roles and permissions. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    static final String REGISTRATION = "keycloak";

    /** Asks Keycloak for its addresses at the first sign-in, so that the application starts without it. */
    @Bean
    ClientRegistrationRepository clientRegistrations(KeycloakSettings keycloak) {
        return new SupplierClientRegistrationRepository(() ->
                new InMemoryClientRegistrationRepository(ClientRegistrations.fromIssuerLocation(keycloak.issuerUri())
                        .registrationId(REGISTRATION)
                        .clientId(keycloak.clientId())
                        .clientSecret(keycloak.clientSecret())
                        .scope("openid", "profile", "email")
                        .userNameAttributeName("preferred_username")
                        .build()));
    }

    /** Roles and permissions of a person who signed in, from the ID token's flat {@code roles} claim. */
    @Bean
    GrantedAuthoritiesMapper authoritiesOfPeople() {
        return granted -> granted.stream()
                .filter(OidcUserAuthority.class::isInstance)
                .flatMap(authority -> authorities(((OidcUserAuthority) authority).getAttributes()).stream())
                .collect(Collectors.toSet());
    }

    /** The bearer tokens of programs. */
    @Bean
    JwtDecoder bearerTokens(KeycloakSettings keycloak) {
        return new BearerTokens(keycloak);
    }

    /** Only the role somebody acts in counts: a city officer who is also an expert does not act as both at once. */
    static Collection<GrantedAuthority> authorities(Map<String, Object> claims) {
        var authorities = new ArrayList<GrantedAuthority>();
        Asker.roles(claims).stream().limit(1).forEach(role -> {
            authorities.add(new SimpleGrantedAuthority("ROLE_" + role.name()));
            role.permissions().forEach(permission -> authorities.add(new SimpleGrantedAuthority(permission)));
        });
        return authorities;
    }
}
