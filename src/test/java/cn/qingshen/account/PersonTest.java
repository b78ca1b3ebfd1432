package cn.qingshen.account;

import static cn.qingshen.TestEnvironment.ISSUER;
import static cn.qingshen.enterprise.RegisterClient.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingshen.GraphQlClient;
import cn.qingshen.IntegrationTest;
import cn.qingshen.Superuser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import tools.jackson.databind.JsonNode;

/** Who signed in, as it is kept; the sign-in itself is in the tests of the pages. */
@IntegrationTest
class PersonTest {

    private static final String CHANGE =
            "mutation($wants: Boolean!) { preferencesChange(input: {wantsEmail: $wants}) { preferences { email wantsEmail language } userErrors { code field } } }";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationEventPublisher events;

    final String subject = UUID.randomUUID().toString();

    private void signIn(Map<String, Object> claims) {
        var all = new HashMap<String, Object>(claims);
        all.put("sub", subject);
        var person = new DefaultOidcUser(List.of(), new OidcIdToken("token", null, null, all));
        events.publishEvent(new AuthenticationSuccessEvent(
                new OAuth2AuthenticationToken(person, List.of(), SignInConfiguration.REGISTRATION)));
    }

    private static Map<String, Object> officer(String name, String email) {
        return Map.of("name", name, "email", email, "roles", List.of("city-officer"), "jurisdiction", "620100");
    }

    private String kept(String columns) {
        return Superuser.value(
                "select (select concat_ws(' ', %s) from person where subject = ?)".formatted(columns), subject);
    }

    private JsonNode change(boolean wants) {
        var person = new GraphQlClient(
                port,
                ISSUER.token(claims -> claims.subject(subject)
                        .claim("roles", List.of("city-officer"))
                        .claim("jurisdiction", "620100")));
        return person.data(CHANGE, Map.of("wants", wants)).get("preferencesChange");
    }

    @Test
    void isKeptAtTheFirstSignInAndBroughtUpToDateAtEachLater() {
        signIn(officer("王建国", "wang@people.example"));
        assertThat(kept("name, email, role, scope, jurisdiction_code, wants_email, language"))
                .isEqualTo("王建国 wang@people.example CITY_OFFICER CITY 620100 t zh-CN");
        change(false);
        signIn(officer("王建国", "new@people.example"));
        assertThat(kept("email, wants_email")).isEqualTo("new@people.example f");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example, c@d.example",
                "王 <a@b.example>",
                "a@b.example>",
                "nobody",
                "a@b@c",
                "a\u0000@b.example",
                "a\u2028@b.example",
                " "
            })
    void keepsNoAddressThatIsNotOne(String email) {
        signIn(officer("王建国", email));
        assertThat(kept("name, coalesce(email, '-')")).isEqualTo("王建国 -");
    }

    @Test
    void isNotKeptWithoutARole() {
        signIn(Map.of("name", "无角色", "roles", List.of("offline_access")));
        assertThat(kept("name")).isNull();
    }

    @Test
    void switchesMailsOffAndOn() {
        signIn(officer("王建国", "wang@people.example"));
        var off = change(false);
        assertThat(off.get("preferences").toString())
                .isEqualTo("{\"email\":\"wang@people.example\",\"wantsEmail\":false,\"language\":\"zh-CN\"}");
        assertThat(change(true).at("/preferences/wantsEmail").asBoolean()).isTrue();
    }

    @Test
    void cannotChooseBeforeTheFirstSignIn() {
        var refused = change(false);
        assertThat(refused.get("preferences").isNull()).isTrue();
        assertThat(refusals(refused)).containsExactly("NOT_FOUND null");
    }

    @Test
    void isNeverTheSystem() {
        assertThat(Role.ofRealmRole("system")).isEmpty();
    }
}
