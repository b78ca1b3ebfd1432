package cn.qingshen.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ends a session: ours is over, and the page is told the address that ends Keycloak's.
 *
 * <p>The page asks by script, because only a script can send the CSRF header; and a script could not follow a redirect to another
 * origin.
 */
@Component
class SignOut extends OidcClientInitiatedLogoutSuccessHandler {

    private final JsonMapper json;

    SignOut(ClientRegistrationRepository registrations, JsonMapper json) {
        super(registrations);
        this.json = json;
        setPostLogoutRedirectUri("{baseUrl}/");
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        json.writeValue(response.getWriter(), Map.of("location", determineTargetUrl(request, response, person)));
    }
}
