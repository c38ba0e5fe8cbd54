package org.alongside.routing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message that nothing happens with any more unless somebody sees to it.
 *
 * @param inbound from a contact, and could not be processed; else to one, and could not be delivered
 * @param conversation that it belongs to, as far as it got into one
 * @param inbox name
 * @param problem key of a text that says why, or empty
 */
public record DeadLetter(
        UUID id,
        boolean inbound,
        Optional<ConversationId> conversation,
        String inbox,
        String text,
        Instant at,
        String problem) {}
