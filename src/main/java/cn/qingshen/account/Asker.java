package cn.qingshen.account;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Who is asking: a person or a program that Keycloak vouches for.
 *
 * @param subject Keycloak's id of them; never reused
 * @param name as people write it; of a program, its client id
 * @param role the strongest they have, in which they act; null: signed in, but given no role
 * @param jurisdiction whose officer they are; null: nobody's
 * @param party the enterprise or the consultancy they belong to; null: none
 */
// Kept with tasks: as what it is made of, whatever can be asked of it.
@JsonAutoDetect(isGetterVisibility = Visibility.NONE)
public record Asker(
        String subject,
        String name,
        @Nullable Role role,
        @Nullable String jurisdiction,
        @Nullable UUID party) {

    public static final String PROVINCE = "620000";

    /** Whoever the present thread works for; empty: nobody, so no protected row exists. */
    public static Optional<Asker> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? Optional.empty() : ofPrincipal(authentication.getPrincipal());
    }

    /** Whoever the present thread works for, where a guard has made sure that there is somebody. */
    public static Asker require() {
        return current().orElseThrow(() -> new IllegalStateException("nobody is asking"));
    }

    private static Optional<Asker> ofPrincipal(@Nullable Object principal) {
        return switch (principal) {
            case Asker asker -> Optional.of(asker);
            case OidcUser person -> Optional.of(ofClaims(person.getClaims()));
            case null, default -> Optional.empty();
        };
    }

    static Asker ofClaims(Map<String, Object> claims) {
        var role = roles(claims).stream().findFirst().orElse(null);
        var name = Objects.requireNonNullElse(claims.get("name"), claims.getOrDefault("azp", claims.get("sub")));
        var jurisdiction =
                role != null && role.scope() == Scope.PROVINCE ? PROVINCE : (String) claims.get("jurisdiction");
        return new Asker(
                (String) Objects.requireNonNull(claims.get("sub")), name.toString(), role, jurisdiction, party(claims));
    }

    /** The roles among the claims, strongest first. */
    static List<Role> roles(Map<String, Object> claims) {
        return claims.get("roles") instanceof Collection<?> names
                ? names.stream()
                        .flatMap(name -> Role.ofRealmRole(name.toString()).stream())
                        .sorted()
                        .toList()
                : List.of();
    }

    private static @Nullable UUID party(Map<String, Object> claims) {
        return claims.get("party") instanceof String party ? UUID.fromString(party) : null;
    }

    /** Whoever works for the province's own bureau, an inspector too, sees the whole province. */
    Scope scope() {
        if (role == null) {
            return Scope.NONE;
        }
        return role.scope() == Scope.CITY && PROVINCE.equals(jurisdiction) ? Scope.PROVINCE : role.scope();
    }

    /** Whether they are among those whom the bureaus watch: an enterprise or a consultancy. */
    public boolean isWatched() {
        return scope() == Scope.PARTY || scope() == Scope.CONSULTANCY;
    }

    /** Whether their work is the whole province's. */
    public boolean isProvince() {
        return scope() == Scope.PROVINCE;
    }
}
