package org.alongside.routing;

import java.util.List;

/**
 * A signal with its evidence.
 *
 * @param evidence the contact's own words that show it, exactly as they stand in the message; or what was observed
 * @param name of a signal of the business's own; else empty
 * @param turns that it rests on: the contact's messages of the conversation by number, 1 is the first, in order; empty
 *     means the message that was read
 * @param source who saw it
 */
public record Signal(SignalKind kind, String evidence, String name, List<Integer> turns, Source source) {

    /** Who saw a signal. */
    public enum Source {
        /** The words that we ship. */
        WORDS,
        /** The small model that knows messages like it. */
        LIKENESS,
        /** The business's own words. */
        BUSINESS,
        /** The chat model. */
        MODEL,
        /** The channel: a button, an attachment, what is known of the contact. */
        CHANNEL,
        /** The course of the conversation. */
        CONVERSATION
    }

    public Signal {
        turns = List.copyOf(turns);
    }

    /** Words in the message that was read. */
    public Signal(SignalKind kind, String evidence) {
        this(kind, evidence, "", List.of(), Source.WORDS);
    }

    public Signal(SignalKind kind, String evidence, Source source) {
        this(kind, evidence, "", List.of(), source);
    }

    public Signal in(List<Integer> turns) {
        return new Signal(kind, evidence, name, turns, source);
    }
}
