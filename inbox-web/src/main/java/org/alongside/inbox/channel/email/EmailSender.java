package org.alongside.inbox.channel.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.alongside.routing.Author;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.ChannelConnections;
import org.alongside.routing.ChannelSender;
import org.alongside.routing.ContactKey;
import org.alongside.routing.Envelope;
import org.alongside.routing.Envelopes;
import org.alongside.routing.Handover;
import org.alongside.routing.LetterHead;
import org.alongside.routing.Outgoing;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.Inboxes;
import org.alongside.tenant.Tenants;

/** Hands answers to the business's mail server. */
@ApplicationScoped
public class EmailSender implements ChannelSender {

    private static final long LARGEST = 20L * 1024 * 1024;

    private final ChannelConnections connections;
    private final Envelopes envelopes;
    private final Inboxes inboxes;
    private final Tenants tenants;
    private final Restraint restraint;
    private final Letters letters;
    private final LetterSending sending;

    @Inject
    public EmailSender(
            ChannelConnections connections,
            Envelopes envelopes,
            Inboxes inboxes,
            Tenants tenants,
            Restraint restraint,
            Letters letters,
            LetterSending sending) {
        this.connections = connections;
        this.envelopes = envelopes;
        this.inboxes = inboxes;
        this.tenants = tenants;
        this.restraint = restraint;
        this.letters = letters;
        this.sending = sending;
    }

    @Override
    public ChannelKind channel() {
        return ChannelKind.EMAIL;
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
        return sending.handOver(connection.get(), letter(tenant, outgoing, settings, ids, newest), outgoing.attempt());
    }

    private Optional<String> keptBack(
            TenantId tenant, Outgoing outgoing, MailSettings settings, Optional<Envelope> newest) {
        if (byPerson(outgoing)) {
            return Optional.empty();
        }
        return restraint.onLeaving(
                tenant,
                outgoing.inbox(),
                settings,
                outgoing.to(),
                newest,
                outgoing.message().id(),
                outgoing.message().author() == Author.SYSTEM);
    }

    private static boolean byPerson(Outgoing outgoing) {
        Author author = outgoing.message().author();
        return author == Author.AGENT || author == Author.AGENT_ASSISTED;
    }

    private Letter letter(
            TenantId tenant, Outgoing outgoing, MailSettings settings, ThreadIds ids, Optional<Envelope> newest) {
        Inbox inbox = inboxes.byId(tenant, outgoing.inbox());
        String language = outgoing.language().isEmpty() ? inbox.languages().get(0) : outgoing.language();
        Letter letter = letters.of(
                tenant,
                settings,
                ids,
                inbox,
                tenants.byId(tenant).name(),
                Locale.forLanguageTag(language),
                outgoing,
                newest);
        LetterHead head = byPerson(outgoing)
                ? envelopes
                        .heads(tenant, outgoing.conversation())
                        .get(outgoing.message().sequence())
                : null;
        return head == null ? letter : letter.addressed(head);
    }
}
