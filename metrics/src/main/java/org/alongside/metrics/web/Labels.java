package org.alongside.metrics.web;

import java.util.Map;
import java.util.Set;
import org.alongside.metrics.Dimension;

/** Names of values. @param names of inboxes by id, and of intents by {@code INTENT<key>} */
record Labels(Map<String, String> names) {

    private static final Set<String> UNKNOWN = Set.of("unknown", "none", "und", "0");

    /**
     * @param key of the message that names it, or empty
     * @param text when there is no such message
     * @param dimension by which it is told apart
     */
    public record Label(Dimension dimension, String value, String key, String text) {}

    Label of(Dimension dimension, String value) {
        if (UNKNOWN.contains(value)) {
            return new Label(dimension, value, "measures.unknown." + dimension.name(), value);
        }
        return switch (dimension) {
            case HANDLER, COMPLEXITY, VALUE_SEGMENT ->
                new Label(dimension, value, "measures.value." + dimension.name() + "." + value, value);
            case INBOX -> new Label(dimension, value, "", names.getOrDefault(value, value));
            case INTENT -> new Label(dimension, value, "", names.getOrDefault(dimension + value, value));
            default -> new Label(dimension, value, "", value);
        };
    }
}
