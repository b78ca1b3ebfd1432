package cn.qingshen.inbox;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Sends the mails that are due, one after the other. */
@Component
class MailRunner {

    static final int MOST_ATTEMPTS = 7;

    private static final Logger LOG = LoggerFactory.getLogger(MailRunner.class);

    private final MailRepository mails;
    private final LetterWriter writer;
    private final Postman postman;
    private final MailSettings settings;

    MailRunner(MailRepository mails, LetterWriter writer, Postman postman, MailSettings settings) {
        this.mails = mails;
        this.writer = writer;
        this.postman = postman;
        this.settings = settings;
    }

    /** Ends at the first that is not taken: a server that is away would not take the next one either, and each attempt counts. */
    void run() {
        var mail = settings.isSent() ? mails.claim() : Optional.<Mail>empty();
        while (mail.isPresent() && isDone(mail.get())) {
            mail = mails.claim();
        }
    }

    private boolean isDone(Mail mail) {
        if (!mail.isWanted() || mail.email() == null) {
            mails.end(mail.id(), MailState.UNWANTED);
            return true;
        }
        try {
            postman.send(writer.write(mail));
            mails.end(mail.id(), MailState.SENT);
            return true;
        } catch (MailException e) {
            failed(mail, e);
            return false;
        }
    }

    private void failed(Mail mail, MailException reason) {
        if (mail.attempts() < MOST_ATTEMPTS) {
            LOG.warn("mail {} was not taken at attempt {}: {}", mail.id(), mail.attempts(), reason.getMessage());
        } else {
            LOG.error("mail {} is given up after {} attempts", mail.id(), mail.attempts(), reason);
            mails.end(mail.id(), MailState.GIVEN_UP);
        }
    }
}
