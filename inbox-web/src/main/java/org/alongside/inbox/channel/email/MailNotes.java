package org.alongside.inbox.channel.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.ChannelConnections;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Envelope;
import org.alongside.routing.Envelopes;
import org.alongside.routing.LetterHead;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;

/** Who wrote a mail to whom, and to whom its answer goes. */
@ApplicationScoped
public class MailNotes {

    private static final int MOST_COPIES = 10;

    private final Envelopes envelopes;
    private final ChannelConnections connections;

    @Inject
    public MailNotes(Envelopes envelopes, ChannelConnections connections) {
        this.envelopes = envelopes;
        this.connections = connections;
    }

    /** By the message's id; empty for conversations of other channels. */
    public Map<UUID, MailNote> of(TenantId tenant, ConversationId conversation) {
        Map<UUID, Envelope> all = envelopes.of(tenant, conversation);
        if (all.isEmpty()) {
            return Map.of();
        }
        // An address belongs to one mailbox: whichever of the tenant's they are, none of them is copied.
        List<MailSettings> own = connections.all(tenant).stream()
                .filter(connection -> connection.channel() == ChannelKind.EMAIL)
                .map(ChannelConnection::settings)
                .map(MailSettings::of)
                .toList();
        Map<UUID, MailNote> notes = new LinkedHashMap<>();
        all.forEach((message, envelope) -> notes.put(message, note(envelope, own)));
        return notes;
    }

    /** How agents addressed their mails, in one line, by the messages' sequence. */
    public Map<Long, String> goes(TenantId tenant, ConversationId conversation) {
        Map<Long, String> lines = new LinkedHashMap<>();
        envelopes.heads(tenant, conversation).forEach((sequence, head) -> lines.put(sequence, line(head)));
        return lines;
    }

    private static String line(LetterHead head) {
        return Stream.of(head.to(), String.join(", ", head.copies()), head.subject())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static MailNote note(Envelope envelope, List<MailSettings> own) {
        return new MailNote(
                envelope.standing().name(),
                envelope.shown(),
                envelope.to(),
                envelope.copied(),
                envelope.quoted(),
                envelope.decorations(),
                envelope.elsewhere().map(ConversationId::toString).orElse(null),
                envelope.from(),
                copies(own, Optional.of(envelope)));
    }

    /** Whom the contact wrote to besides us hears what a person answers; a machine's answer is the contact's alone. */
    static List<String> copies(List<MailSettings> own, Optional<Envelope> newest) {
        boolean keeps = own.stream().allMatch(MailSettings::keepsCopies);
        return newest.filter(envelope -> keeps && envelope.trusted())
                .map(envelope -> Stream.concat(envelope.to().stream(), envelope.copied().stream())
                        .filter(address -> !address.equals(envelope.from())
                                && own.stream().noneMatch(settings -> MailKeys.own(settings, address)))
                        .distinct()
                        .limit(MOST_COPIES)
                        .toList())
                .orElse(List.of());
    }
}
