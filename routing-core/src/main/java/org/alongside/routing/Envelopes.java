package org.alongside.routing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

/** Envelopes of e-mails, and what has to be known of mails before one is taken or sent. */
public interface Envelopes {

    /** Whether a message with that key has been stored already. */
    boolean arrived(TenantId tenant, InboxId inbox, String dedupeKey);

    /** Whether another mail has that Message-ID already; whoever comes second must not pass for the first. */
    boolean taken(TenantId tenant, InboxId inbox, String reference, String dedupeKey);

    /** Keeps it before its message is received; the same once more changes nothing. */
    void keep(TenantId tenant, InboxId inbox, Envelope envelope);

    /** Of the contact's messages in a conversation, by the messages' ids, oldest first; only e-mails have one. */
    Map<UUID, Envelope> of(TenantId tenant, ConversationId conversation);

    /** How agents addressed their mails of the conversation, by the messages' sequence; others are absent. */
    Map<Long, LetterHead> heads(TenantId tenant, ConversationId conversation);

    /** How many mails of that sender were kept since then. */
    int countFrom(TenantId tenant, InboxId inbox, String from, Instant since);

    /**
     * How many messages that no person wrote left for that contact since then, or may have.
     *
     * @param except not counted
     */
    int automaticTo(TenantId tenant, InboxId inbox, ContactKey to, Instant since, UUID except);

    /** One of our own messages, by its id. */
    Optional<Sent> sent(TenantId tenant, InboxId inbox, UUID message);

    /** @param to by which key its contact wrote last */
    record Sent(ConversationId conversation, ContactKey to) {}
}
