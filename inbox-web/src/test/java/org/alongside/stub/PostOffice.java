package org.alongside.stub;

import com.icegreen.greenmail.imap.AuthorizationException;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.alongside.it.Eventually;

/** The mail servers of a business and of its customers, in one, on this machine. */
public final class PostOffice implements AutoCloseable {

    public static final String HELP = "help@marlow.example";
    public static final String PASSWORD = "secret";

    private final int imap = freePort();
    private final int smtp = freePort();
    private final GreenMail servers = new GreenMail(new ServerSetup[] {
        new ServerSetup(imap, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
        new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
    });

    public PostOffice() {
        servers.start();
        user(HELP);
    }

    public int imap() {
        return imap;
    }

    public int smtp() {
        return smtp;
    }

    public void close(boolean open) {
        if (open) {
            servers.start();
        } else {
            servers.stop();
        }
    }

    /** Puts a mail into the business's mailbox as its own server would, which found out that the sender is real. */
    public String verified(String from, String... lines) {
        return deliver(
                HELP,
                from,
                "Authentication-Results: mx.marlow.example; dmarc=pass header.from=" + from.split("@")[1] + "\r\n"
                        + String.join("\r\n", lines));
    }

    /** @return its Message-ID */
    public String deliver(String to, String from, String... lines) {
        String id = id(from);
        user(to).deliver(mail(id, from, to, lines));
        return id;
    }

    /** As somebody's mail program files what it sent by the business's mailbox. @return its Message-ID */
    public String byHand(String to, String... lines) {
        String id = id(HELP);
        try {
            ImapHostManager folders = servers.getManagers().getImapHostManager();
            MailFolder sent = folders.getFolder(user(HELP), "Sent");
            (sent == null ? folders.createMailbox(user(HELP), "Sent") : sent)
                    .appendMessage(mail(id, "Ana Brooks <" + HELP + ">", to, lines), new Flags(), new Date());
        } catch (AuthorizationException | FolderException failure) {
            throw new IllegalStateException(failure);
        }
        return id;
    }

    private static String id(String from) {
        return "<" + UUID.randomUUID() + "@" + from.split("@")[1] + ">";
    }

    private static MimeMessage mail(String id, String from, String to, String... lines) {
        String raw = "Message-ID: " + id + "\r\nFrom: " + from + "\r\nTo: " + to + "\r\n" + String.join("\r\n", lines);
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** As a customer's server hands in a mail, with what the business's own server finds out about the sender. */
    public void submit(String from, String subject, String id, String text) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(smtp));
        Session session = Session.getInstance(properties);
        MimeMessage mail = new MimeMessage(
                session,
                new ByteArrayInputStream(("Message-ID: <" + id + "@" + from.split("@")[1] + ">\r\nFrom: " + from
                                + "\r\nTo: " + HELP + "\r\nSubject: " + subject
                                + "\r\nAuthentication-Results: mx.marlow.example; dmarc=pass header.from="
                                + from.split("@")[1] + "\r\n\r\n" + text)
                        .getBytes(StandardCharsets.UTF_8)));
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(mail, mail.getAllRecipients());
        }
    }

    /** What the business sent, to whomever. */
    public List<MimeMessage> sent() {
        return Arrays.stream(servers.getReceivedMessages())
                .filter(mail -> header(mail, "From").contains(HELP))
                .toList();
    }

    /** What that person got, oldest first. */
    public List<MimeMessage> mails(String to) {
        return Arrays.stream(servers.getReceivedMessages())
                .filter(mail -> String.join(",", header(mail, "To")).contains(to))
                .filter(mail -> String.join(",", header(mail, "From")).contains(HELP))
                .toList();
    }

    /** Waits for it. @param number counted from 1 */
    public MimeMessage mail(String to, int number) {
        Eventually.that("mail " + number + " to " + to, () -> mails(to).size() >= number);
        return mails(to).get(number - 1);
    }

    public static String raw(MimeMessage mail) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            mail.writeTo(out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException | MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The plain text. */
    public static String text(MimeMessage mail) {
        return org.alongside.inbox.channel.email.parse.MailReading.read(mail).said()
                + "\n"
                + org.alongside.inbox.channel.email.parse.MailReading.read(mail).quoted();
    }

    public static String header(MimeMessage mail, String name) {
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
