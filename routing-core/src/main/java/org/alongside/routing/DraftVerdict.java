package org.alongside.routing;

/** What an agent made of a draft of the assistant, whether they saw it or not. */
public enum DraftVerdict {
    /** No agent has answered yet. */
    WAITING,
    /** The same words were sent. */
    SAME,
    /** Most of its words were sent. */
    EDITED,
    /** Other words were sent. */
    REWRITTEN,
    /** The assistant would have answered by itself, and something else than an answer was needed. */
    MISSED_ESCALATION,
    /** Nothing to compare with: closed as spam, or without a word; or a newer draft took its place. */
    NONE;

    /** Whether it is a case that agreement is counted of. */
    public boolean compared() {
        return this != WAITING && this != NONE;
    }

    /** Whether the draft said, in substance, what the agent said. */
    public boolean agrees() {
        return this == SAME || this == EDITED;
    }
}
