package org.alongside.shared;

import java.util.List;

/**
 * What the person asked for cannot be done, for a reason that they can understand and mend. Becomes a message in their
 * language (422), never an incident.
 */
public class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final transient List<Object> arguments;

    /**
     * @param messageKey key of a text in the module's message files that says what to do
     * @param arguments values for the text's placeholders
     */
    public RefusedException(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
