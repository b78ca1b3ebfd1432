package cn.qingshen.expert;

import cn.qingshen.account.AccountKeeper;
import cn.qingshen.account.Role;
import cn.qingshen.inbox.Arg;
import cn.qingshen.inbox.Audience;
import cn.qingshen.inbox.InboxService;
import cn.qingshen.inbox.Message;
import cn.qingshen.inbox.MessageKind;
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
 * afterwards: what was broken off in between is done again, and changes nothing. Whose address is taken gets none until it is corrected.
 */
@Component
class ExpertAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(ExpertAccounts.class);

    private static final Map<AccountState, String> ACTIONS = Map.of(
            AccountState.READY, "expert.account",
            AccountState.CONFLICT, "expert.accountTaken",
            AccountState.LOCKED, "expert.lock");

    private final ExpertQuery query;
    private final ExpertRepository repository;
    private final ExpertTrail trail;
    private final AccountKeeper accounts;
    private final InboxService inbox;
    private final TransactionTemplate transaction;

    ExpertAccounts(
            ExpertQuery query,
            ExpertRepository repository,
            ExpertTrail trail,
            AccountKeeper accounts,
            InboxService inbox,
            PlatformTransactionManager transactions) {
        this.query = query;
        this.repository = repository;
        this.trail = trail;
        this.accounts = accounts;
        this.inbox = inbox;
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
                accounts.close(subject, Role.EXPERT);
            }
            settle(expert, AccountState.LOCKED, subject);
        } else if (subject != null) {
            accounts.open(subject, Role.EXPERT);
            settle(expert, AccountState.READY, subject);
        } else {
            make(expert, transaction.execute(_ -> query.contacts(ids)).get(expert.id()));
        }
    }

    private void make(Expert expert, ExpertContact contact) {
        try {
            var subject = accounts.open(expert.id(), expert.name(), contact.email(), Role.EXPERT);
            settle(expert, AccountState.READY, subject);
        } catch (AccountKeeper.TakenException _) {
            settle(expert, AccountState.CONFLICT, null);
        }
    }

    /** Unless the province decided otherwise meanwhile: then that is done the next time. */
    private void settle(Expert expert, AccountState state, @Nullable String subject) {
        transaction.executeWithoutResult(_ -> {
            var present = trail.locked(expert.id());
            if (present.account() == expert.account() && !isOutdated(expert, state, present)) {
                repository.putAccount(expert.id(), state, subject);
                trail.append(present, ACTIONS.get(state), null, null, Map.of("account", state));
                if (state == AccountState.CONFLICT) {
                    inbox.post(taken(present));
                }
            }
        });
    }

    /** Whether the address may have been corrected while it was found to be taken. */
    private static boolean isOutdated(Expert expert, AccountState state, Expert present) {
        return state == AccountState.CONFLICT && present.version() != expert.version();
    }

    /** Said once of each address. */
    private static Message taken(Expert expert) {
        return new Message(
                Audience.province(),
                MessageKind.ACCOUNT_TAKEN,
                List.of(Arg.text(expert.name())),
                "/experts/" + expert.id(),
                expert.id(),
                "ACCOUNT_TAKEN/" + expert.id() + "/" + expert.version());
    }
}
