package org.alongside.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A conversation as its contact sees it: no notes, no reasons.
 *
 * @param promisedAt when a person was promised, while one is waited for
 * @param choices that the assistant offers; whoever writes one of them back has chosen it
 */
public record ContactView(
        ConversationId conversation,
        ContactId contact,
        boolean open,
        Owner owner,
        List<Message> messages,
        Optional<Instant> promisedAt,
        List<String> choices) {}
