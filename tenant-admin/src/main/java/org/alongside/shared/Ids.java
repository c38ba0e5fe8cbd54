package org.alongside.shared;

import java.util.UUID;

/** Makes the ids of new records. Injected, so that tests and replays can say which ids come. Thread-safe. */
public interface Ids {

    /** A new id: UUID version 7, so that ids made later sort later and indexes stay compact. */
    UUID next();

    /**
     * Reads an id that came from outside.
     *
     * @throws NotFoundException if the text is no id: to a stranger a malformed address is an absent one
     */
    static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotFoundException();
        }
    }
}
