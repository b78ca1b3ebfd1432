package cn.qingshen.account;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Two doors, never both at once: programs show a bearer token and get no session, people have a session. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String BEARER = "Bearer ";

    /** What answers in JSON or files, to scripts: told 401 or 403 plainly, never sent to a log-in page. */
    private static final RequestMatcher FOR_PROGRAMS = new OrRequestMatcher(
            pathPattern("/graphql"),
            pathPattern("/files/**"),
            pathPattern("/field/me"),
            pathPattern("/field/day"),
            pathPattern("/field/commands"),
            pathPattern("/imports/**"),
            pathPattern("/enterprises.xlsx"),
            pathPattern("/checks/*.pdf"),
            pathPattern("/rectifications/*.pdf"),
            pathPattern("/sanctions/*.pdf"),
            pathPattern("/calendar.ics"),
            pathPattern("/assignments/*.ics"),
            pathPattern("/reviews/*.pdf"),
            pathPattern("/draws/*.txt"),
            pathPattern("/draws/*.pdf"),
            pathPattern("/campaigns/*.txt"),
            pathPattern("/campaigns/*.pdf"),
            pathPattern("/lists/*.pdf"),
            pathPattern("/lists/*.xlsx"),
            pathPattern("/notices/*.pdf"),
            pathPattern("/notices/*.zip"));

    /** Spring Security's own rule for the values of headers, without its regular expression: a token is a thousand characters. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value -> value.codePoints()
                .allMatch(character -> Character.isDefined(character) && !Character.isISOControl(character)));
        return firewall;
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, JsonRefusals refusals) {
        RequestMatcher hasToken = request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        return http.securityMatcher(new AndRequestMatcher(FOR_PROGRAMS, hasToken))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie is looked at behind this door, so there is nothing to forge.
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.bearerTokenResolver(SecurityConfiguration::bearerToken)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(SecurityConfiguration::asker))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http, JsonRefusals refusals, SignOut signOut, VaadinDefaultRequestCache pageAskedFor) {
        var cache = new HttpSessionRequestCache();
        // Else every sign-in would end at an address with "?continue" in it.
        cache.setMatchingRequestParameterName(null);
        pageAskedFor.setDelegateRequestCache(cache);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(FOR_PROGRAMS)
                        .authenticated()
                        .requestMatchers("/actuator/health/**", "/icons/**")
                        .permitAll())
                .csrf(csrf -> csrf.spa())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(refusals, FOR_PROGRAMS)
                        .defaultAccessDeniedHandlerFor(refusals, FOR_PROGRAMS))
                .oidcLogout(logout -> logout.backChannel(channel -> {}))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.oauth2LoginPage("/oauth2/authorization/" + SignInConfiguration.REGISTRATION)
                                .logoutSuccessHandler(signOut))
                .build();
    }

    /** What follows "Bearer"; whether it is a token at all, its check says. */
    private static @Nullable String bearerToken(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length()) ? header.substring(BEARER.length()) : null;
    }

    private static AbstractAuthenticationToken asker(Jwt token) {
        var claims = token.getClaims();
        return new PreAuthenticatedAuthenticationToken(
                Asker.ofClaims(claims), token, SignInConfiguration.authorities(claims));
    }
}
