package cn.qingshen.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where mails are handed over.
 *
 * @param host blank: nowhere, so that nothing is sent and nothing queued
 * @param user blank: the server asks for none
 * @param from an address, with a name or without
 * @param baseUrl where people open the pages, such as {@code https://qingshen.example}
 * @param every how often is looked for mails that are due
 */
@ConfigurationProperties("qingshen.mail")
record MailSettings(
        String host, int port, String user, String password, String from, Tls tls, String baseUrl, Duration every) {

    /** How the connection is kept private. */
    enum Tls {
        STARTTLS,
        TLS,
        NONE
    }

    boolean isSent() {
        return !host.isBlank();
    }

    /** Where somebody opens a path of ours. */
    String address(String path) {
        return baseUrl.replaceFirst("/+$", "") + path;
    }
}
