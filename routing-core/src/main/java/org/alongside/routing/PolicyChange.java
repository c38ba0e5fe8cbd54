package org.alongside.routing;

/**
 * One thing in which two policies differ, to be said in plain words.
 *
 * @param intent key of the intent, empty for a threshold
 * @param before what it was, empty for nothing
 * @param after what it is, empty for nothing
 * @param added how many examples (or other items) came
 * @param removed how many went
 * @param looser whether the assistant may do more afterwards, so that somebody should look twice
 */
public record PolicyChange(
        Kind kind, String intent, String before, String after, int added, int removed, boolean looser) {

    /** What it is about, in the order in which it is told. */
    public enum Kind {
        REMOVED,
        ADDED,
        TIER,
        THRESHOLD_TIER_A,
        THRESHOLD_TIER_C,
        THRESHOLD_NEGATIVE,
        THRESHOLD_TURNS,
        THRESHOLD_AGE,
        EXAMPLES,
        ROUTE,
        EFFECTIVE,
        REPLIES,
        TOOLS,
        FIELDS,
        NAME,
        CASE_TYPE,
        STAKES,
        COMPLEXITY,
        OWNER,
        DESCRIPTION,
        RISK_NOTE
    }
}
