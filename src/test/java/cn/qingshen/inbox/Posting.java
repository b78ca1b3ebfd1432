package cn.qingshen.inbox;

import cn.qingshen.Superuser;
import cn.qingshen.account.SystemJob;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Another feature that tells things, and the people it tells. */
public record Posting(InboxService inbox, PlatformTransactionManager transactions) {

    public static Message message(Audience audience, Arg... args) {
        return new Message(
                audience,
                MessageKind.LIST_RETURNED,
                List.of(args),
                "/lists/1",
                null,
                UUID.randomUUID().toString());
    }

    public static Message message(Audience audience) {
        return message(audience, Arg.text(2027), Arg.text("请补充"));
    }

    public void post(Message... messages) {
        post(List.of(messages));
    }

    public void post(Collection<Message> messages) {
        SystemJob.run(
                "test", () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> inbox.postAll(messages)));
    }

    /** Somebody who signed in just now; the address that mails for them go to. */
    static String person(String scope, @Nullable String city, @Nullable UUID party, boolean wantsEmail) {
        var subject = UUID.randomUUID().toString();
        Superuser.change("""
                insert into person (subject, name, email, role, scope, jurisdiction_code, party, wants_email, last_seen_at)
                values (?, '马晓燕', ?, 'CITY_OFFICER', ?, ?, ?, ?, now())""", subject, address(subject), scope, city, party, wantsEmail);
        return address(subject);
    }

    static String address(String subject) {
        return subject + "@people.example";
    }

    static String subject(String address) {
        return address.substring(0, address.indexOf('@'));
    }
}
