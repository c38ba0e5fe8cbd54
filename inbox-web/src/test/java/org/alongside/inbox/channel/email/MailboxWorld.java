package org.alongside.inbox.channel.email;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import org.alongside.inbox.channel.Fakes;
import org.alongside.inbox.shell.Texts;
import org.alongside.routing.Attachment;
import org.alongside.routing.Attachments;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.ChannelConnections;
import org.alongside.routing.Deliveries;
import org.alongside.routing.Inbound;
import org.alongside.routing.InboundMessage;
import org.alongside.routing.Mailboxes;
import org.alongside.routing.Mailboxes.Position;
import org.alongside.routing.MailsSetAside;
import org.alongside.routing.Message.Delivery;
import org.alongside.routing.PeopleElsewhere;
import org.alongside.routing.PeopleElsewhere.Written;
import org.alongside.routing.Receipt;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.Inboxes;

/** A mailbox on a real server, read into lists. */
final class MailboxWorld implements AutoCloseable {

    static final String HELP = "help@shop.example";
    static final TenantId TENANT = new TenantId(new UUID(0, 1));
    static final InboxId INBOX = new InboxId(new UUID(0, 2));
    static final ThreadIds THREADS = new ThreadIds("seal", HELP);

    final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
    });
    final List<InboundMessage> received = new CopyOnWriteArrayList<>();
    final List<InboundMessage> asked = new CopyOnWriteArrayList<>();
    final List<MailsSetAside.Mail> aside = new CopyOnWriteArrayList<>();
    final List<Written> written = new CopyOnWriteArrayList<>();
    final List<String> told = new CopyOnWriteArrayList<>();
    final Map<String, String> settings = new HashMap<>();
    final Set<String> poison = new HashSet<>();
    final NoEnvelopes envelopes = new NoEnvelopes() {
        @Override
        public boolean arrived(TenantId tenant, InboxId inbox, String key) {
            return received.stream().anyMatch(message -> message.dedupeKey().equals(key));
        }

        @Override
        public void keep(TenantId tenant, InboxId inbox, org.alongside.routing.Envelope envelope) {
            point.run();
            kept.add(envelope);
            point.run();
        }
    };
    final List<org.alongside.routing.Envelope> kept = new CopyOnWriteArrayList<>();
    volatile Position position = Mailboxes.START;
    volatile Position sent = Mailboxes.START;
    volatile Optional<Instant> since = Optional.empty();
    /** Run before and after all that is stored. */
    volatile Runnable point = () -> {};

    volatile boolean mine = true;
    volatile Optional<Instant> receivedAt = Optional.empty();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final Clock clock = Clock.systemUTC();
    private MailIntake intake;

    MailboxWorld() {
        server.start();
        server.setUser(HELP, HELP, "secret");
        settings.put("address", HELP);
        settings.put("imapHost", "127.0.0.1");
        settings.put("imapSecurity", "NONE");
        settings.put("imapPort", Integer.toString(server.getImap().getPort()));
        settings.put("smtpHost", "127.0.0.1");
        settings.put("smtpSecurity", "NONE");
        settings.put("smtpPort", Integer.toString(server.getSmtp().getPort()));
        settings.put("answers", "ANYONE");
    }

    void deliver(String... lines) {
        server.getUserManager().getUser(HELP).deliver(mail(lines));
    }

    /** As a mail program keeps it in a folder. @param at when it counts as received */
    void file(MailFolder folder, Instant at, String... lines) {
        folder.appendMessage(mail(lines), new Flags(), Date.from(at));
    }

    MailFolder inbox() {
        try {
            return folders().getInbox(server.getUserManager().getUser(HELP));
        } catch (FolderException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static MimeMessage mail(String... lines) {
        byte[] raw = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Stays at the mailbox in another thread, until it is stopped. */
    Future<Exception> stay(MailboxVisit visit) {
        return threads.submit(() -> {
            try {
                visit.stay(position, () -> {});
                return null;
            } catch (MailProblem | MessagingException | RuntimeException failure) {
                return failure;
            }
        });
    }

    /** The intake is the same for all visits, as on a node: it counts how often a mail fails. */
    MailboxVisit visit() {
        if (intake == null) {
            intake = intake();
        }
        return new MailboxVisit(connection(), servers(), mailboxes(), intake, scheduler, new UUID(9, 9));
    }

    ChannelConnection connection() {
        return new ChannelConnection(
                TENANT,
                INBOX,
                ChannelKind.EMAIL,
                settings,
                Set.of("password", EmailSetup.SEAL),
                "",
                Optional.empty(),
                receivedAt,
                Optional.empty());
    }

    MailServers servers() {
        MailHosts hosts = new MailHosts(true);
        return new MailServers(connections(), new AccessTokens(connections(), hosts, clock), hosts);
    }

    ImapHostManager folders() {
        return server.getManagers().getImapHostManager();
    }

    private ChannelConnections connections() {
        Map<String, String> secrets =
                Map.of("password", settings.getOrDefault("test-password", "secret"), EmailSetup.SEAL, "seal");
        return Fakes.of(
                ChannelConnections.class,
                Map.of("secret", values -> Optional.ofNullable(secrets.get((String) values[2]))));
    }

    private Mailboxes mailboxes() {
        return Fakes.of(
                Mailboxes.class,
                Map.of(
                        "since",
                        values -> since,
                        "moved",
                        values -> {
                            point.run();
                            position = mine ? (Position) values[3] : position;
                            point.run();
                            return mine;
                        },
                        "sent",
                        values -> sent,
                        "sentUntil",
                        values -> {
                            sent = (Position) values[3];
                            return mine;
                        }));
    }

    private MailIntake intake() {
        Inbound inbound = Fakes.of(
                Inbound.class,
                Map.of(
                        "receive",
                        values -> take(received, values[1]),
                        "askForPerson",
                        values -> take(asked, values[1])));
        Attachments attachments = Fakes.of(
                Attachments.class,
                Map.of(
                        "keep",
                        values -> new Attachment(
                                UUID.randomUUID(),
                                (String) values[1],
                                (String) values[2],
                                ((byte[]) values[3]).length)));
        Deliveries deliveries = Fakes.of(
                Deliveries.class,
                Map.of(
                        "told",
                        values -> told.add(values[2] + " "
                                + (values[4] instanceof Delivery state ? state + " " + values[5] : ""))));
        MailsSetAside setAside =
                Fakes.of(MailsSetAside.class, Map.of("keep", values -> aside.add((MailsSetAside.Mail) values[1])));
        Inboxes inboxes = Fakes.of(
                Inboxes.class,
                Map.of(
                        "byId",
                        values -> new Inbox(
                                TENANT,
                                INBOX,
                                "Help",
                                ChannelKind.EMAIL,
                                "k",
                                List.of("en"),
                                List.of(),
                                "#000000",
                                "Robin",
                                Map.of())));
        // Whoever is a customer has an open conversation.
        PeopleElsewhere people = Fakes.of(PeopleElsewhere.class, Map.of("wrote", values -> {
            Written mail = (Written) values[2];
            return mail.to().value().endsWith("@customer.example") && written.add(mail);
        }));
        OwnMails own = new OwnMails(deliveries, people, attachments);
        MailDoor door = new MailDoor(
                inbound,
                envelopes,
                attachments,
                deliveries,
                setAside,
                own,
                new Senders(envelopes),
                new Restraint(envelopes, clock),
                new MailWords(inboxes, attachments, new Texts()),
                UUID::randomUUID,
                clock);
        return new MailIntake(door, own, connections(), clock);
    }

    private Receipt take(List<InboundMessage> place, Object message) {
        InboundMessage mail = (InboundMessage) message;
        if (poison.stream().anyMatch(mail.text()::contains)) {
            throw new IllegalStateException("poison");
        }
        point.run();
        place.add(mail);
        point.run();
        return new Receipt(UUID.randomUUID(), false);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        scheduler.shutdownNow();
        server.stop();
    }
}
