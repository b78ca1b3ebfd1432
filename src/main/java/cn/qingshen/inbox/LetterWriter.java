package cn.qingshen.inbox;

import cn.qingshen.common.Words;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes mails in the language of whoever gets them, with the address of the page and of the place to switch mails off. */
@Component
class LetterWriter {

    private static final String ACCOUNT_PAGE = "/account";

    private final MessageWords messages;
    private final Words words;
    private final MailSettings settings;

    LetterWriter(MessageWords messages, Words words, MailSettings settings) {
        this.messages = messages;
        this.words = words;
        this.settings = settings;
    }

    Letter write(Mail mail) {
        var language = Words.language(Locale.forLanguageTag(mail.language()));
        var said = messages.text(mail.kind(), mail.args(), language);
        var text = String.join(
                "\n\n",
                words.get("mail.greeting", language, mail.name()),
                said,
                words.get("mail.open", language, settings.address(mail.link())),
                words.get("mail.off", language, settings.address(ACCOUNT_PAGE)));
        return new Letter(
                Objects.requireNonNull(mail.email()), mail.name(), words.get("mail.subject", language, said), text);
    }
}
