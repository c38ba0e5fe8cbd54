package org.alongside.routing;

import java.util.List;
import java.util.Optional;
import org.alongside.shared.TenantId;

/** Finding conversations by what was said in them, by their contact or by the number of the case. */
public interface ConversationSearch {

    /** The words of a query that count; more are left out. */
    int MOST_WORDS = 8;

    /**
     * @param text words that must all occur, each as the beginning of one in a message, a note, the contact's name or a
     *     key of theirs; or a case number. Capitals and accents do not count
     * @param open only open, or only closed ones
     * @param intent key, or empty for all
     */
    record Query(String text, Optional<Boolean> open, String intent) {}

    /** A piece of a text. @param hit whether it is a word that was looked for */
    record Piece(String text, boolean hit) {}

    /** @param excerpt around the first hit in a message; the newest words if only contact or case number were met */
    record Found(ConversationRow row, List<Piece> excerpt) {}

    /**
     * Newest first, seconds behind what is said; at most {@code limit} after the given one. Nothing for a text without
     * words.
     */
    List<Found> find(TenantId tenant, Query query, Optional<ConversationId> after, int limit);
}
