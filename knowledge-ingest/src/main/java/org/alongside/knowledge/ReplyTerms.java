package org.alongside.knowledge;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When an approved reply may be said: all of it must hold.
 *
 * @param audience AGENTS_ONLY: the assistant never says it, agents find it as a draft
 * @param scope when and in which markets it is in force
 * @param fields that must be known of the conversation, with the value that they must have, in any case of letters; an
 *     empty value means any
 */
public record ReplyTerms(
        Audience audience, Scope scope, Opening opening, Regard regard, SortedMap<String, String> fields) {

    /** By the business hours. */
    public enum Opening {
        ANY,
        OPEN,
        CLOSED
    }

    /** By what the contact is worth to the business. */
    public enum Regard {
        ANY,
        HIGH_VALUE,
        OTHERS
    }

    public static final ReplyTerms ALWAYS =
            new ReplyTerms(Audience.CUSTOMERS, Scope.ALWAYS, Opening.ANY, Regard.ANY, new TreeMap<>(Map.of()));

    public ReplyTerms {
        fields = new TreeMap<>(fields);
    }
}
