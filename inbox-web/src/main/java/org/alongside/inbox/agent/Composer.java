package org.alongside.inbox.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the agent is writing.
 *
 * @param note whether the note tab is open
 * @param draft id of the assistant's draft that the text began as, or empty
 * @param errorKey message key of why it was refused, or null
 */
public record Composer(
        boolean note, String text, String draft, @Nullable String errorKey, List<Object> errorArguments) {

    static final Composer EMPTY = new Composer(false, "", "", null, List.of());

    static Composer refused(boolean note, String text, String draft, String key, List<Object> arguments) {
        return new Composer(note, text, draft, key, arguments);
    }
}
