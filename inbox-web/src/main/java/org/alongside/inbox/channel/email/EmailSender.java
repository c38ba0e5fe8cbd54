package org.alongside.inbox.channel.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.alongside.routing.Author;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.ChannelConnections;
import org.alongside.routing.ChannelSender;
import org.alongside.routing.ContactKey;
import org.alongside.routing.Envelope;
import org.alongside.routing.Envelopes;
import org.alongside.routing.Handover;
import org.alongside.routing.Outgoing;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.Inboxes;
import org.alongside.tenant.Tenants;

/** Hands answers to the business's mail server. */
@ApplicationScoped
public class EmailSender implements ChannelSender {

    private static final Logger LOG = System.getLogger(EmailSender.class.getName());
    private static final long LARGEST = 20L * 1024 * 1024;
    private static final int MOST_UNCLEAR = 3;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(12);

    private final ChannelConnections connections;
    private final Envelopes envelopes;
    private final Inboxes inboxes;
    private final Tenants tenants;
    private final Restraint restraint;
    private final Letters letters;
    private final MailServers servers;

    @Inject
    public EmailSender(
            ChannelConnections connections,
            Envelopes envelopes,
            Inboxes inboxes,
            Tenants tenants,
            Restraint restraint,
            Letters letters,
            MailServers servers) {
        this.connections = connections;
        this.envelopes = envelopes;
        this.inboxes = inboxes;
        this.tenants = tenants;
        this.restraint = restraint;
        this.letters = letters;
        this.servers = servers;
    }

    @Override
    public ChannelKind channel() {
        return ChannelKind.EMAIL;
    }

    /** The same Message-ID again: whoever keeps mail can see that it is the same one. */
    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public Handover send(TenantId tenant, Outgoing outgoing) {
        Optional<ChannelConnection> connection = connections.of(tenant, outgoing.inbox());
        Optional<String> seal = connections.secret(tenant, outgoing.inbox(), EmailSetup.SEAL);
        if (connection.isEmpty() || seal.isEmpty() || outgoing.to().kind() != ContactKey.Kind.EMAIL) {
            return Handover.refused("mail.not-sent.unconnected");
        }
        if (!MailKeys.address(outgoing.to()).contains("@")) {
            return Handover.refused("mail.not-sent.no-address");
        }
        MailSettings settings = MailSettings.of(connection.get().settings());
        Optional<Envelope> newest = envelopes.of(tenant, outgoing.conversation()).values().stream()
                .filter(envelope -> envelope.reference().equals(outgoing.inReplyTo()))
                .findFirst();
        Optional<String> kept = keptBack(tenant, outgoing, settings, newest);
        if (kept.isPresent()) {
            return outgoing.message().author() == Author.SYSTEM
                    ? Handover.kept(kept.get())
                    : Handover.refused(kept.get());
        }
        if (outgoing.message().attachments().stream()
                        .mapToLong(file -> file.bytes())
                        .sum()
                > LARGEST) {
            return Handover.refused("mail.not-sent.too-large");
        }
        ThreadIds ids = new ThreadIds(seal.get(), settings.address());
        return handOver(connection.get(), letter(tenant, outgoing, settings, ids, newest), outgoing.attempt());
    }

    private Optional<String> keptBack(
            TenantId tenant, Outgoing outgoing, MailSettings settings, Optional<Envelope> newest) {
        Author author = outgoing.message().author();
        if (author == Author.AGENT || author == Author.AGENT_ASSISTED) {
            return Optional.empty();
        }
        return restraint.onLeaving(
                tenant,
                outgoing.inbox(),
                settings,
                outgoing.to(),
                newest,
                outgoing.message().id(),
                author == Author.SYSTEM);
    }

    private Letter letter(
            TenantId tenant, Outgoing outgoing, MailSettings settings, ThreadIds ids, Optional<Envelope> newest) {
        Inbox inbox = inboxes.byId(tenant, outgoing.inbox());
        String language = outgoing.language().isEmpty() ? inbox.languages().get(0) : outgoing.language();
        return letters.of(
                tenant,
                settings,
                ids,
                inbox,
                tenants.byId(tenant).name(),
                Locale.forLanguageTag(language),
                outgoing,
                newest);
    }

    private Handover handOver(ChannelConnection connection, Letter letter, int attempt) {
        Transport transport;
        try {
            transport = servers.transport(connection);
        } catch (MailProblem | MessagingException unreachable) {
            String problem = MailProblem.keyOf(unreachable);
            connections.found(connection.tenant(), connection.inbox(), problem);
            return Handover.later(pause(attempt), problem);
        }
        try {
            Handover handover = handOver(transport, letter, attempt);
            if (handover.result() == Handover.Result.SENT
                    && !connection.problem().isEmpty()) {
                connections.found(connection.tenant(), connection.inbox(), "");
            }
            return handover;
        } finally {
            close(transport);
        }
    }

    /** However it ends, it changes nothing about the mail. */
    static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.log(Level.DEBUG, "The mail server did not say goodbye", gone);
        }
    }

    private static Handover handOver(Transport transport, Letter letter, int attempt) {
        try {
            MimeMessage mail = new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(LetterWriting.bytes(letter)));
            List<Address> recipients = new ArrayList<>(List.of(new InternetAddress(letter.to())));
            for (String copy : letter.copies()) {
                recipients.add(new InternetAddress(copy));
            }
            transport.sendMessage(mail, recipients.toArray(Address[]::new));
            return Handover.sent(letter.messageId());
        } catch (MessagingException failure) {
            return refused(failure, attempt);
        }
    }

    /** Without a code, the connection broke, perhaps after the server had taken it. */
    private static Handover refused(MessagingException failure, int attempt) {
        int code = DeliveryProblem.code(failure).orElse(0);
        if (code >= 500) {
            return Handover.refused(DeliveryProblem.keyOf(failure));
        }
        return code == 0 && attempt >= MOST_UNCLEAR
                ? Handover.UNKNOWN
                : Handover.later(pause(attempt), "mail.not-delivered.later");
    }

    /** 1, 2, 4, 8 … minutes: twelve attempts take more than a day. */
    private static Duration pause(int attempt) {
        Duration pause = Duration.ofMinutes(1L << Math.min(attempt - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
