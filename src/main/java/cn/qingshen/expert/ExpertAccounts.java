package cn.qingshen.expert;

import cn.qingshen.account.AccountKeeper;
import cn.qingshen.account.Role;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives experts who were admitted an account, and closes that of those who were taken out. Keycloak is told first and the row says so
 * afterwards: what was broken off in between is done again, and changes nothing.
 */
@Component
class ExpertAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(ExpertAccounts.class);

    private final ExpertQuery query;
    private final ExpertRepository repository;
    private final ExpertTrail trail;
    private final AccountKeeper accounts;
    private final TransactionTemplate transaction;

    ExpertAccounts(
            ExpertQuery query,
            ExpertRepository repository,
            ExpertTrail trail,
            AccountKeeper accounts,
            PlatformTransactionManager transactions) {
        this.query = query;
        this.repository = repository;
        this.trail = trail;
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
    }

    void run() {
        for (var expert : transaction.execute(_ -> query.accountsDue())) {
            try {
                keep(expert);
            } catch (RuntimeException e) {
                LOG.warn("The account of expert {} will be tried again", expert.id(), e);
            }
        }
    }

    private void keep(Expert expert) {
        var ids = List.of(expert.id());
        var subject = transaction.execute(_ -> query.subjects(ids)).get(expert.id());
        if (expert.account() == AccountState.LOCK_WANTED) {
            if (subject != null) {
                accounts.close(subject);
            }
            settle(expert, AccountState.LOCKED, subject);
        } else if (subject != null) {
            accounts.open(subject, Role.EXPERT);
            settle(expert, AccountState.READY, subject);
        } else {
            var contact = transaction.execute(_ -> query.contacts(ids)).get(expert.id());
            settle(expert, AccountState.READY, accounts.open(expert.name(), contact.email(), Role.EXPERT));
        }
    }

    /** Unless the province decided otherwise meanwhile: then that is done the next time. */
    private void settle(Expert expert, AccountState state, @Nullable String subject) {
        transaction.executeWithoutResult(_ -> {
            var present = trail.locked(expert.id());
            if (present.account() == expert.account()) {
                repository.putAccount(expert.id(), state, subject);
                var action = state == AccountState.READY ? "expert.account" : "expert.lock";
                trail.append(present, action, null, null, Map.of("account", state));
            }
        });
    }
}
