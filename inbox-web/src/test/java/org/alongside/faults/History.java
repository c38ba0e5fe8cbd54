package org.alongside.faults;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the drivers did and what they were told, by the token that each message holds. Thread-safe. */
final class History {

    /** How an operation ended for whoever asked for it. No answer is no failure: nobody knows. */
    enum End {
        OK,
        /** Refused in words, for good. */
        FAILED,
        UNKNOWN
    }

    /**
     * @param contact who said it
     * @param position 0, 1, 2… among what they said
     * @param tries how often it was handed in
     */
    record Operation(String token, String contact, int position, int tries, End end) {}

    private final Map<String, Operation> operations = new ConcurrentHashMap<>();

    void told(String token, String contact, int position, End end) {
        operations.merge(
                token,
                new Operation(token, contact, position, 1, end),
                (before, now) -> new Operation(token, contact, position, before.tries() + 1, end));
    }

    Collection<Operation> all() {
        return operations.values();
    }

    long count(End end) {
        return operations.values().stream()
                .filter(operation -> operation.end() == end)
                .count();
    }

    long triedAgain() {
        return operations.values().stream()
                .filter(operation -> operation.tries() > 1)
                .count();
    }
}
