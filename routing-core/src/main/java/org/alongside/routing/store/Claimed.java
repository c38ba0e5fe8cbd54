package org.alongside.routing.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Origin;
import org.alongside.tenant.InboxId;

/**
 * A stored message that this worker may process until its lease ends.
 *
 * @param attempts also the fence: who claims it later has a higher one
 * @param contact known already, or not
 * @param conversation of an earlier attempt that was cut off after the message was appended, else the open one
 * @param sequence that an earlier attempt gave it
 * @param autonomyStep the tenant's newest change of autonomy at this moment, or 0
 * @param charterNumber the tenant's newest charter at this moment, or 0
 */
public record Claimed(
        UUID event,
        int attempts,
        InboxId inbox,
        ContactKey key,
        String text,
        String language,
        boolean asksForPerson,
        Instant receivedAt,
        Origin origin,
        Optional<ContactId> contact,
        Optional<ConversationId> conversation,
        Optional<Long> sequence,
        long autonomyStep,
        long charterNumber) {}
