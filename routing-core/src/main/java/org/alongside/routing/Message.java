package org.alongside.routing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One utterance in a conversation.
 *
 * @param sequence 1, 2, 3… within the conversation, without gaps
 * @param authorName of the agent or assistant, or empty
 * @param note true for what agents write to each other; never shown to contacts
 * @param delivery state at the channel, for what goes out
 * @param problem key of a text that says why it was not delivered and what to do, or empty
 * @param subject of an e-mail, or empty
 */
public record Message(
        UUID id,
        long sequence,
        Author author,
        String authorName,
        boolean note,
        String text,
        List<Citation> citations,
        Instant at,
        Delivery delivery,
        String problem,
        String subject,
        List<Attachment> attachments) {

    public enum Delivery {
        NONE,
        READY,
        SENDING,
        /** The channel has it. */
        SENT,
        /** It is on the contact's device. */
        DELIVERED,
        READ,
        /** Handed over, but nobody can say whether it arrived. */
        UNKNOWN,
        FAILED,
        /** Kept back by its channel on purpose; the problem says why. */
        KEPT
    }
}
