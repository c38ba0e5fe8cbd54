package org.alongside.inbox.channel.email;

import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Envelope.Standing;

/**
 * Who wrote a mail, as far as that is known.
 *
 * @param address to which an answer would go
 * @param own whether the mailbox itself did
 * @param key of the contact that it counts for
 * @param answered our message that it answers
 * @param elsewhere conversation of another contact that it claims to answer
 */
record Sender(
        String address,
        boolean own,
        ContactKey key,
        Standing standing,
        Optional<UUID> answered,
        Optional<ConversationId> elsewhere) {}
