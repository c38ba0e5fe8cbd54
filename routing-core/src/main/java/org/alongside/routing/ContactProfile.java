package org.alongside.routing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A contact with all that they are known by.
 *
 * @param name that they gave, or an agent wrote; or empty
 * @param conversations newest first, the last fifty
 * @param merges of others into this one, newest first; those that were taken back are not among them
 */
public record ContactProfile(
        ContactId id,
        String name,
        List<ContactKey> keys,
        ContactRegard regard,
        List<ConversationRow> conversations,
        List<Merge> merges) {

    /** @param keys that came with it, and go with it when it is taken back */
    public record Merge(UUID id, List<ContactKey> keys, int conversations, Instant at, String by) {}
}
