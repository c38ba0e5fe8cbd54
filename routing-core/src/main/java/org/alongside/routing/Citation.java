package org.alongside.routing;

import java.util.List;
import org.alongside.knowledge.PassageId;

/**
 * A passage that a reply rests on.
 *
 * @param ends character positions in the reply's text at which the sentences end that rest on it, ascending; empty when
 *     the whole reply does
 */
public record Citation(PassageId passage, String title, String locator, String quote, List<Integer> ends) {

    public Citation {
        ends = List.copyOf(ends);
    }

    /** Of the whole reply. */
    public Citation(PassageId passage, String title, String locator, String quote) {
        this(passage, title, locator, quote, List.of());
    }
}
