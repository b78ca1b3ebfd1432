package cn.qingshen.account;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Two doors, never both at once: programs show a bearer token and get no session, people have a session. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    /** What answers in JSON or files, to scripts: told 401 or 403 plainly, never sent to a log-in page. */
    private static final RequestMatcher FOR_PROGRAMS = new OrRequestMatcher(
            pathPattern("/graphql"),
            pathPattern("/files/**"),
            pathPattern("/imports/**"),
            pathPattern("/enterprises.xlsx"));

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, JsonRefusals refusals) {
        RequestMatcher hasToken = request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(token -> SignInConfiguration.authorities(token.getClaims()));
        return http.securityMatcher(new AndRequestMatcher(FOR_PROGRAMS, hasToken))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie is looked at behind this door, so there is nothing to forge.
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(converter))
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
                        .requestMatchers("/actuator/health/**")
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
}
