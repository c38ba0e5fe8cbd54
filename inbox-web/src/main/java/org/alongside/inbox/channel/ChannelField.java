package org.alongside.inbox.channel;

import java.util.List;

/**
 * One question of the form that connects an inbox. Its words are {@code channels.<KIND>.<name>} and
 * {@code channels.<KIND>.<name>.help}, in the bundle {@code channels}.
 *
 * @param fallback used when nothing is typed, or empty
 * @param choices for {@link Type#CHOICE}; their words are {@code channels.<KIND>.<name>.<choice>}
 */
public record ChannelField(String name, Type type, boolean required, String fallback, List<String> choices) {

    public enum Type {
        TEXT,
        /** Kept wrapped, never shown again. */
        SECRET,
        NUMBER,
        CHOICE,
        /** "true" or "false". */
        FLAG
    }

    public static ChannelField text(String name) {
        return new ChannelField(name, Type.TEXT, true, "", List.of());
    }

    public static ChannelField secret(String name) {
        return new ChannelField(name, Type.SECRET, true, "", List.of());
    }

    public static ChannelField choice(String name, String... choices) {
        return new ChannelField(name, Type.CHOICE, true, choices[0], List.of(choices));
    }

    public ChannelField optional(String otherFallback) {
        return new ChannelField(name, type, false, otherFallback, choices);
    }
}
