package org.alongside.routing;

import java.time.Instant;
import org.alongside.tenant.InboxId;

/**
 * A contact's message as a channel delivers it.
 *
 * @param dedupeKey unique per inbox for this message at its channel; the same key again is the same message
 * @param text may be empty where the origin has attachments
 * @param language the channel's hint (ISO 639-1), or empty
 */
public record InboundMessage(
        InboxId inbox,
        ContactKey contact,
        String dedupeKey,
        String text,
        String language,
        Instant receivedAt,
        Origin origin) {

    /** Of a channel that tells nothing besides the text. */
    public InboundMessage(
            InboxId inbox, ContactKey contact, String dedupeKey, String text, String language, Instant receivedAt) {
        this(inbox, contact, dedupeKey, text, language, receivedAt, Origin.NONE);
    }

    public InboundMessage with(String otherText) {
        return new InboundMessage(inbox, contact, dedupeKey, otherText, language, receivedAt, origin);
    }
}
