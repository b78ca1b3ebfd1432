package cn.qingshen.inbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the server. Not a bean of Spring's own kind, which would report a node as ill while the mail server is away. */
@Component
class Postman {

    /** Milliseconds; far less than the pause behind the first attempt. */
    private static final String PATIENCE = "10000";

    private static final int LONGEST_SUBJECT = 120;
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    Postman(MailSettings settings) {
        this.settings = settings;
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(UTF_8);
        if (!settings.user().isBlank()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
        }
        sender.setJavaMailProperties(properties());
    }

    private Properties properties() {
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", PATIENCE);
        properties.put("mail.smtp.timeout", PATIENCE);
        properties.put("mail.smtp.writetimeout", PATIENCE);
        properties.put("mail.smtp.auth", String.valueOf(!settings.user().isBlank()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.tls() == MailSettings.Tls.TLS));
        // Required, not merely tried: whoever sits between could otherwise take it out of the conversation.
        var startsTls = String.valueOf(settings.tls() == MailSettings.Tls.STARTTLS);
        properties.put("mail.smtp.starttls.enable", startsTls);
        properties.put("mail.smtp.starttls.required", startsTls);
        return properties;
    }

    /** @throws MailException it was not taken */
    void send(Letter letter) {
        sender.send(message -> write(letter, message));
    }

    private void write(Letter letter, MimeMessage message) throws MessagingException, UnsupportedEncodingException {
        var helper = new MimeMessageHelper(message, UTF_8);
        helper.setValidateAddresses(true);
        helper.setFrom(from());
        helper.setTo(new InternetAddress(letter.address(), oneLine(letter.name()), UTF_8));
        helper.setSubject(shortened(oneLine(letter.subject())));
        helper.setText(letter.text());
        // So that no absence note answers it (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
    }

    /** Its name may be Chinese, as it stands in the environment. */
    private InternetAddress from() throws MessagingException, UnsupportedEncodingException {
        var from = new InternetAddress(settings.from(), true);
        from.setPersonal(from.getPersonal(), UTF_8);
        return from;
    }

    /** What goes into a header: nothing in it may end the line. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    private static String shortened(String subject) {
        return subject.codePointCount(0, subject.length()) <= LONGEST_SUBJECT
                ? subject
                : subject.substring(0, subject.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }
}
