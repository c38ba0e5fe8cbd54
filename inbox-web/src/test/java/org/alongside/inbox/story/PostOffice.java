package org.alongside.inbox.story;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.alongside.it.Eventually;

/** The mail servers of a business and of its customers, in one, on this machine. */
final class PostOffice implements AutoCloseable {

    static final String HELP = "help@marlow.example";
    static final String PASSWORD = "secret";

    private final int imap = freePort();
    private final int smtp = freePort();
    private final GreenMail servers = new GreenMail(new ServerSetup[] {
        new ServerSetup(imap, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
        new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
    });

    PostOffice() {
        servers.start();
        user(HELP);
    }

    int imap() {
        return imap;
    }

    int smtp() {
        return smtp;
    }

    void close(boolean open) {
        if (open) {
            servers.start();
        } else {
            servers.stop();
        }
    }

    /** Puts a mail into the business's mailbox as its own server would, which found out that the sender is real. */
    String verified(String from, String... lines) {
        return deliver(
                HELP,
                from,
                "Authentication-Results: mx.marlow.example; dmarc=pass header.from=" + from.split("@")[1] + "\r\n"
                        + String.join("\r\n", lines));
    }

    /** @return its Message-ID */
    String deliver(String to, String from, String... lines) {
        String id = "<" + UUID.randomUUID() + "@" + from.split("@")[1] + ">";
        String raw = "Message-ID: " + id + "\r\nFrom: " + from + "\r\nTo: " + to + "\r\n" + String.join("\r\n", lines);
        try {
            user(to).deliver(new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
        return id;
    }

    /** What that person got, oldest first. */
    List<MimeMessage> mails(String to) {
        return Arrays.stream(servers.getReceivedMessages())
                .filter(mail -> String.join(",", header(mail, "To")).contains(to))
                .filter(mail -> String.join(",", header(mail, "From")).contains(HELP))
                .toList();
    }

    /** Waits for it. @param number counted from 1 */
    MimeMessage mail(String to, int number) {
        Eventually.that("mail " + number + " to " + to, () -> mails(to).size() >= number);
        return mails(to).get(number - 1);
    }

    static String raw(MimeMessage mail) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            mail.writeTo(out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException | MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The plain text. */
    static String text(MimeMessage mail) {
        return org.alongside.inbox.channel.email.parse.MailReading.read(mail).said()
                + "\n"
                + org.alongside.inbox.channel.email.parse.MailReading.read(mail).quoted();
    }

    static String header(MimeMessage mail, String name) {
        try {
            String[] values = mail.getHeader(name);
            return values == null ? "" : String.join(",", values);
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private GreenMailUser user(String address) {
        GreenMailUser known = servers.getUserManager().getUser(address);
        return known == null ? servers.setUser(address, address, PASSWORD) : known;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        servers.stop();
    }
}
