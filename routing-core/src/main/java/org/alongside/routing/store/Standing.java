package org.alongside.routing.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.Author;
import org.alongside.routing.Choice;
import org.alongside.routing.ContactRegard;
import org.alongside.routing.ConversationId;
import org.alongside.routing.domain.Conversation;

/**
 * How a conversation stands when a message of its contact has been appended.
 *
 * @param sequence of the message
 * @param openedAt or when the assistant got it back from an agent, since when all of this counts
 * @param intent of the last decision, or empty
 * @param turns messages of the contact, this one included
 * @param negativeTurns before this one
 * @param escalated whether a person was brought in earlier
 * @param recontactOf the earlier conversation that it goes on with, once that is known
 * @param clarified whether the assistant asked before what is meant
 * @param choices that the last message offers
 * @param wanted names of required fields that the contact was asked for and has not said
 * @param wantedTold whether they were told that something was no value of them
 * @param recent the messages before, oldest first; a handful
 * @param earlier the contact's other conversations of the last days, newest first
 * @param regard what the business knows of the contact
 * @param contactName empty when it is unknown
 */
public record Standing(
        Conversation conversation,
        long sequence,
        Instant openedAt,
        String intent,
        int turns,
        int negativeTurns,
        boolean escalated,
        Optional<ConversationId> recontactOf,
        boolean clarified,
        List<Choice> choices,
        List<String> wanted,
        boolean wantedTold,
        List<Line> recent,
        List<Earlier> earlier,
        ContactRegard regard,
        String contactName) {

    public record Line(Author author, String text) {}

    public record Earlier(ConversationId conversation, String intent, boolean escalated) {}

    /** The same, for a message that is read together with some before it. */
    public Standing at(long lastSequence) {
        return new Standing(
                conversation,
                lastSequence,
                openedAt,
                intent,
                turns,
                negativeTurns,
                escalated,
                recontactOf,
                clarified,
                choices,
                wanted,
                wantedTold,
                recent,
                earlier,
                regard,
                contactName);
    }

    public List<String> recentOfContact() {
        return recent.stream()
                .filter(line -> line.author() == Author.CONTACT)
                .map(Line::text)
                .toList();
    }
}
