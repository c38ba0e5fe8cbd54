package org.alongside.inbox.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the agent is writing.
 *
 * @param note whether the note tab is open
 * @param draft id of the assistant's draft that the text began as, or empty
 * @param kept files that are stored already, from an attempt that was refused
 * @param errorKey message key of why it was refused, or null
 */
public record Composer(
        boolean note,
        String text,
        String draft,
        List<FileLink> kept,
        @Nullable String errorKey,
        List<Object> errorArguments) {

    static final Composer EMPTY = new Composer(false, "", "", List.of(), null, List.of());

    static Composer writing(boolean note, String text, String draft, List<FileLink> kept) {
        return new Composer(note, text, draft, kept, null, List.of());
    }

    Composer refused(String key, List<Object> arguments) {
        return new Composer(note, text, draft, kept, key, arguments);
    }
}
