package cn.qingshen;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;

/** A real SMTP server; what the application sends arrives here. */
public final class TestMail {

    public static final String HOST = "127.0.0.1";
    public static final int PORT = freePort();

    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(PORT, HOST, ServerSetup.PROTOCOL_SMTP)).withConfiguration(null);

    private TestMail() {}

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With nothing in it. */
    public static void up() {
        if (!SERVER.isRunning()) {
            SERVER.start();
        }
        SERVER.reset();
    }

    public static void down() {
        SERVER.stop();
    }

    /** All mails that one address got. */
    public static List<MimeMessage> of(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    public static int count() {
        return SERVER.getReceivedMessages().length;
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Arrays.stream(mail.getRecipients(Message.RecipientType.TO))
                    .anyMatch(to -> to.toString().contains("<" + address + ">"));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
