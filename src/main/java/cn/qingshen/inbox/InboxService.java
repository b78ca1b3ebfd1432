package cn.qingshen.inbox;

import cn.qingshen.account.Permission;
import cn.qingshen.common.Checks;
import cn.qingshen.common.Page;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The inbox's only door. Whoever does something tells those it concerns within the same transaction, and need not be able to
 * read what they are told. That somebody read a message is no act of office and leaves no trail.
 */
@Service
@PreAuthorize(Permission.SIGNED_IN)
public class InboxService {

    private final InboxRepository repository;
    private final MailSettings mail;

    InboxService(InboxRepository repository, MailSettings mail) {
        this.repository = repository;
        this.mail = mail;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Message message) {
        postAll(List.of(message));
    }

    /** Posts any number of messages in one statement; those that were posted before stay as they are, and nobody is told again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void postAll(Collection<Message> messages) {
        if (!messages.isEmpty()) {
            repository.post(messages, mail.isSent());
        }
    }

    /**
     * The messages of whoever asks, latest first.
     *
     * @throws Refused {@code OUT_OF_RANGE}: {@code first} is not 1 to 100; {@code INVALID_CURSOR}
     */
    @Transactional(readOnly = true)
    public Page<InboxMessage> page(int first, @Nullable String after, boolean unreadOnly) {
        Refused.ifAny(Checks.refusals(Checks.page(first)));
        return repository.page(first, after, unreadOnly);
    }

    @Transactional(readOnly = true)
    public Optional<InboxMessage> byId(UUID id) {
        return repository.byId(id);
    }

    /** How many they have not read. */
    @Transactional(readOnly = true)
    public int unread() {
        return repository.countUnread();
    }

    /**
     * Marks messages as read by whoever asks; those that are not theirs stay as they are.
     *
     * @throws Refused {@code TOO_MANY}: more than a page of them
     */
    @Transactional
    public void markRead(Collection<UUID> ids) {
        if (ids.size() > Checks.LONGEST_PAGE) {
            throw new Refused(List.of(Refusal.of(RefusalCode.TOO_MANY, "ids", Checks.LONGEST_PAGE)));
        }
        repository.markRead(ids);
    }

    @Transactional
    public void markAllRead() {
        repository.markAllRead();
    }
}
