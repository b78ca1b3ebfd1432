package cn.qingshen.account;

import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is signed in, and how they want to be told things. Their own choices are no acts of office and leave no trail. */
@Service
public class AccountService {

    private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");

    private final KeycloakSettings keycloak;
    private final PersonRepository people;

    AccountService(KeycloakSettings keycloak, PersonRepository people) {
        this.keycloak = keycloak;
        this.people = people;
    }

    /**
     * Somebody's own account.
     *
     * @param role the one they act in; null: none was given to them yet
     * @param jurisdictionCode whose officer they are
     * @param accountUrl Keycloak's page where they change their password and address
     * @param preferences null: they never signed in on the pages, or have no role yet
     */
    public record Account(
            String subject,
            String name,
            @Nullable Role role,
            List<String> permissions,
            @Nullable String jurisdictionCode,
            String accountUrl,
            @Nullable Preferences preferences) {}

    @Transactional(readOnly = true)
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
                keycloak.issuerUri() + "/account",
                people.preferences().orElse(null));
    }

    /** How somebody wants to be told things; empty: they never signed in on the pages, or have no role yet. */
    @Transactional(readOnly = true)
    @PreAuthorize(Permission.SIGNED_IN)
    public Optional<Preferences> preferences() {
        return people.preferences();
    }

    /**
     * Switches mails on or off.
     *
     * @throws Refused {@code NOT_FOUND}: they never signed in on the pages, so nobody would know where to send any
     */
    @Transactional
    @PreAuthorize(Permission.SIGNED_IN)
    public void changePreferences(boolean wantsEmail) {
        if (!people.setWantsEmail(wantsEmail)) {
            throw new Refused(RefusalCode.NOT_FOUND);
        }
    }

    /**
     * Remembers in which language to write to them.
     *
     * @param language {@code zh-CN} or {@code en}
     * @throws Refused {@code UNKNOWN_VALUE}
     */
    @Transactional
    @PreAuthorize(Permission.SIGNED_IN)
    public void changeLanguage(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new Refused(List.of(Refusal.of(RefusalCode.UNKNOWN_VALUE, "language")));
        }
        people.setLanguage(language);
    }
}
