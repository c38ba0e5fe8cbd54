package org.alongside.routing;

import java.time.Instant;
import java.util.List;

/**
 * What some phrases would have caught.
 *
 * @param messages of contacts that were read, the newest; 2 000 at most
 * @param caught of them
 * @param contained of those caught, that the assistant answered by itself
 * @param catches the newest; 50 at most
 */
public record PhraseTrial(int messages, int caught, int contained, List<Catch> catches) {

    /** @param evidence the words of the message that fit */
    public record Catch(ConversationId conversation, String text, String evidence, boolean contained, Instant at) {}
}
