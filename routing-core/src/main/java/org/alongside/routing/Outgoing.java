package org.alongside.routing;

import java.time.Instant;
import java.util.List;
import org.alongside.tenant.InboxId;

/**
 * A message on its way to a channel, with what the channel needs to know to deliver it.
 *
 * @param to the key by which the contact wrote last in this conversation
 * @param subject of the contact's first message that had one, or empty
 * @param inReplyTo the carrier's id of the contact's newest message, or empty
 * @param heardAt when the contact wrote last
 * @param language of the conversation (ISO 639-1), or empty
 * @param choices that the message offers, in the contact's language; whoever writes one of them back has chosen it
 * @param attempt 1 for the first time; a higher one means that it was put off, or cut off and
 *     {@link ChannelSender#repeatable()}
 */
public record Outgoing(
        InboxId inbox,
        ConversationId conversation,
        ContactKey to,
        Message message,
        String subject,
        String inReplyTo,
        Instant heardAt,
        String language,
        List<String> choices,
        int attempt) {

    public Outgoing {
        choices = List.copyOf(choices);
    }
}
