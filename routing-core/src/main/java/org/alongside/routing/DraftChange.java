package org.alongside.routing;

import java.time.Instant;

/**
 * Something that was done to the draft.
 *
 * @param number grows with every change of a tenant's draft
 * @param subject key of the intent, or what else was changed; empty for all of it
 * @param detail such as the tier or a number; empty for none
 */
public record DraftChange(int number, Kind kind, String subject, String detail, String by, Instant at) {

    public enum Kind {
        /** How the draft was before the first change that is known. */
        BEGAN,
        ADDED,
        CHANGED,
        MOVED,
        DELETED,
        THRESHOLDS,
        REPLACED,
        IMPORTED,
        PACK,
        UNDONE,
        /** To what the draft said after the change of that number. */
        RETURNED,
        /** To what the version of that number says. */
        TAKEN
    }
}
