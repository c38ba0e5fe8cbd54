package org.alongside.routing;

import java.time.Instant;
import org.alongside.tenant.InboxId;

/**
 * A contact's message as a channel delivers it.
 *
 * @param dedupeKey unique per inbox for this message at its channel; the same key again is the same message
 * @param language the channel's hint (ISO 639-1), or empty
 */
public record InboundMessage(
        InboxId inbox, ContactKey contact, String dedupeKey, String text, String language, Instant receivedAt) {}
