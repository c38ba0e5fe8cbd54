package org.alongside.metrics.domain;

/** Who handled a conversation, seen from its end: the values of the dimension. */
public final class Handlers {

    public static final String ASSISTANT = "ASSISTANT";
    /** A person, without a word of the assistant's before. */
    public static final String AGENT = "AGENT";

    public static final String ASSISTANT_THEN_AGENT = "ASSISTANT_THEN_AGENT";
    /** A person, when the contact was back on the same intent. */
    public static final String AGENT_AFTER_REPEATS = "AGENT_AFTER_REPEATS";

    private Handlers() {}

    static String of(boolean assistant, boolean person, boolean back) {
        if (!person) {
            return ASSISTANT;
        }
        if (back) {
            return AGENT_AFTER_REPEATS;
        }
        return assistant ? ASSISTANT_THEN_AGENT : AGENT;
    }
}
