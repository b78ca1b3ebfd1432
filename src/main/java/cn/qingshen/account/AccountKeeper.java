package cn.qingshen.account;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.springframework.stereotype.Component;

/** Opens and closes people's accounts in Keycloak. Each act may be repeated: what is so already stays so. */
@Component
public class AccountKeeper {

    private static final String REALMS = "/realms/";

    private final KeycloakSettings settings;

    AccountKeeper(KeycloakSettings settings) {
        this.settings = settings;
    }

    /** There is an account of this address with other work: nobody may get a second role by having their address typed. */
    public static final class TakenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private TakenException(String address) {
            super("somebody else's account has the address " + address);
        }
    }

    /**
     * Opens an account in which somebody signs in with their address, and sets a password the first time.
     *
     * @return Keycloak's id of it
     * @throws TakenException there is one of this address that does other work
     */
    public String open(String name, String email, Role role) {
        try (var keycloak = keycloak()) {
            var realm = realm(keycloak);
            var present = realm.users().searchByUsername(email.toLowerCase(Locale.ROOT), true);
            var id = present.isEmpty() ? create(realm, name, email) : own(realm, present.getFirst(), email, role);
            give(realm, id, role);
            return id;
        }
    }

    private static String create(RealmResource realm, String name, String email) {
        var person = new UserRepresentation();
        person.setUsername(email.toLowerCase(Locale.ROOT));
        person.setEmail(email);
        person.setFirstName(name);
        person.setEnabled(true);
        person.setRequiredActions(List.of("UPDATE_PASSWORD"));
        try (Response created = realm.users().create(person)) {
            if (created.getStatus() == Response.Status.CONFLICT.getStatusCode()) {
                throw new TakenException(email);
            }
            return CreatedResponseUtil.getCreatedId(created);
        }
    }

    /** Made here before, by an act that was broken off. */
    private static String own(RealmResource realm, UserRepresentation person, String email, Role role) {
        var others = realm.users().get(person.getId()).roles().realmLevel().listAll().stream()
                .map(RoleRepresentation::getName)
                .flatMap(one -> Role.ofRealmRole(one).stream())
                .anyMatch(one -> one != role);
        if (others) {
            throw new TakenException(email);
        }
        return person.getId();
    }

    /** Opens an account again, or gives it what its owner's role needs. */
    public void open(String subject, Role role) {
        try (var keycloak = keycloak()) {
            var realm = realm(keycloak);
            setEnabled(realm, subject, true);
            give(realm, subject, role);
        }
    }

    /** Closes an account: nobody signs in with it, and who is signed in is signed out. */
    public void close(String subject) {
        try (var keycloak = keycloak()) {
            var realm = realm(keycloak);
            setEnabled(realm, subject, false);
            realm.users().get(subject).logout();
        }
    }

    private static void setEnabled(RealmResource realm, String subject, boolean enabled) {
        var user = realm.users().get(subject);
        var person = user.toRepresentation();
        person.setEnabled(enabled);
        user.update(person);
    }

    private static void give(RealmResource realm, String subject, Role role) {
        var name = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var wanted = realm.roles().get(name).toRepresentation();
        realm.users().get(subject).roles().realmLevel().add(List.of(Objects.requireNonNull(wanted)));
    }

    private Keycloak keycloak() {
        var issuer = settings.issuerUri();
        return KeycloakBuilder.builder()
                .serverUrl(issuer.substring(0, issuer.indexOf(REALMS)))
                .realm(realmName())
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId("qingshen-accounts")
                .clientSecret(settings.accountsSecret())
                .build();
    }

    private RealmResource realm(Keycloak keycloak) {
        return keycloak.realm(realmName());
    }

    private String realmName() {
        var issuer = settings.issuerUri();
        return issuer.substring(issuer.indexOf(REALMS) + REALMS.length());
    }
}
