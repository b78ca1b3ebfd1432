package cn.qingshen.account;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps who signs in on the pages, so that messages find them while they are away. */
@Component
class PersonRecorder {

    private static final int LONGEST_ADDRESS = 254;

    /** One plain address: whatever could end a header or begin a second recipient is none. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{C}\\p{Z}<>()\\[\\]\\\\,;:\"@]+@[^\\s\\p{C}\\p{Z}<>()\\[\\]\\\\,;:\"@]+");

    private final PersonRepository people;
    private final TransactionTemplate transaction;

    PersonRecorder(PersonRepository people, PlatformTransactionManager transactions) {
        this.people = people;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof OidcUser person) {
            var asker = Asker.ofClaims(person.getClaims());
            if (asker.role() != null) {
                OnBehalf.run(
                        asker,
                        () -> transaction.executeWithoutResult(_ -> people.saw(asker, usable(person.getEmail()))));
            }
        }
    }

    private static @Nullable String usable(@Nullable String email) {
        return email != null
                        && email.length() <= LONGEST_ADDRESS
                        && ADDRESS.matcher(email).matches()
                ? email
                : null;
    }
}
