package cn.qingshen.account;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who is signed in. */
@Service
public class AccountService {

    private final KeycloakSettings keycloak;

    AccountService(KeycloakSettings keycloak) {
        this.keycloak = keycloak;
    }

    /**
     * Somebody's own account.
     *
     * @param role the one they act in; null: none was given to them yet
     * @param jurisdictionCode whose officer they are
     * @param accountUrl Keycloak's page where they change their password
     */
    public record Account(
            String subject,
            String name,
            @Nullable Role role,
            List<String> permissions,
            @Nullable String jurisdictionCode,
            String accountUrl) {}

    @PreAuthorize(Permission.SIGNED_IN)
    public Account me() {
        var asker = Asker.require();
        var permissions = Optional.ofNullable(asker.role()).stream()
                .flatMap(role -> role.permissions().stream())
                .sorted()
                .toList();
        return new Account(
                asker.subject(),
                asker.name(),
                asker.role(),
                permissions,
                asker.jurisdiction(),
                keycloak.issuerUri() + "/account");
    }
}
