package cn.qingshen.account;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.springframework.stereotype.Component;

/**
 * Opens and closes people's accounts in Keycloak. Each act may be repeated: what is so already stays so. Accounts that are made here
 * are marked with whose they are; of all others only the role is given and taken, for somebody else made them.
 */
@Component
public class AccountKeeper {

    private static final String REALMS = "/realms/";
    private static final String MADE_FOR = "madeFor";

    private final KeycloakSettings settings;

    AccountKeeper(KeycloakSettings settings) {
        this.settings = settings;
    }

    /** Somebody else's account has this address: nobody may get it, or a second role, by having their address typed. */
    public static final class TakenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public TakenException(String address) {
            super("somebody else's account has the address " + address);
        }
    }

    /**
     * Opens an account in which somebody signs in with their address, and sets a password the first time.
     *
     * @param owner our own id of them
     * @return Keycloak's id of it
     * @throws TakenException there is one of this address that was not made for them
     */
    public String open(UUID owner, String name, String email, Role role) {
        try (var keycloak = keycloak()) {
            var realm = realm(keycloak);
            var present = realm.users().searchByUsername(email.toLowerCase(Locale.ROOT), true);
            var id = present.isEmpty() ? create(realm, owner, name, email) : own(present.getFirst(), owner, email);
            give(realm, id, role);
            return id;
        }
    }

    private static String create(RealmResource realm, UUID owner, String name, String email) {
        var person = new UserRepresentation();
        person.setUsername(email.toLowerCase(Locale.ROOT));
        person.setEmail(email);
        person.setFirstName(name);
        person.setEnabled(true);
        person.setRequiredActions(List.of("UPDATE_PASSWORD"));
        person.singleAttribute(MADE_FOR, owner.toString());
        try (Response created = realm.users().create(person)) {
            if (created.getStatus() == Response.Status.CONFLICT.getStatusCode()) {
                throw new TakenException(email);
            }
            return CreatedResponseUtil.getCreatedId(created);
        }
    }

    /** Made for them before, by an act that was broken off. */
    private static String own(UserRepresentation person, UUID owner, String email) {
        if (!owner.toString().equals(person.firstAttribute(MADE_FOR))) {
            throw new TakenException(email);
        }
        return person.getId();
    }

    /** Opens an account again, and gives it what its owner's role needs. */
    public void open(String subject, Role role) {
        try (var keycloak = keycloak()) {
            var realm = realm(keycloak);
            setEnabled(realm.users().get(subject), true);
            give(realm, subject, role);
        }
    }

    /** Closes an account: nobody signs in with it, or not in this role; who is signed in is signed out. */
    public void close(String subject, Role role) {
        try (var keycloak = keycloak()) {
            var realm = realm(keycloak);
            var user = realm.users().get(subject);
            setEnabled(user, false);
            user.roles().realmLevel().remove(List.of(realmRole(realm, role)));
            user.logout();
        }
    }

    private static void setEnabled(UserResource user, boolean enabled) {
        var person = user.toRepresentation();
        if (person.firstAttribute(MADE_FOR) != null) {
            person.setEnabled(enabled);
            user.update(person);
        }
    }

    private static void give(RealmResource realm, String subject, Role role) {
        realm.users().get(subject).roles().realmLevel().add(List.of(realmRole(realm, role)));
    }

    private static RoleRepresentation realmRole(RealmResource realm, Role role) {
        var name = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Objects.requireNonNull(realm.roles().get(name).toRepresentation());
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
