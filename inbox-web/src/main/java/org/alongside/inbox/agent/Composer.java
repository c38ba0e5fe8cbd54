package org.alongside.inbox.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the agent is writing.
 *
 * @param note whether the note tab is open
 * @param draft id of the assistant's draft that the text began as, or empty
 * @param kept files that are stored already, from an attempt that was refused
 * @param addressing of an e-mail as typed; {@link Addressing#NONE} for what goes by itself
 * @param errorKey message key of why it was refused, or null
 */
public record Composer(
        boolean note,
        String text,
        String draft,
        List<FileLink> kept,
        Addressing addressing,
        @Nullable String errorKey,
        List<Object> errorArguments) {

    static final Composer EMPTY = new Composer(false, "", "", List.of(), Addressing.NONE, null, List.of());

    static Composer writing(boolean note, String text, String draft, List<FileLink> kept) {
        return new Composer(note, text, draft, kept, Addressing.NONE, null, List.of());
    }

    Composer refused(String key, List<Object> arguments) {
        return new Composer(note, text, draft, kept, addressing, key, arguments);
    }

    Composer addressed(Addressing typed) {
        return new Composer(note, text, draft, kept, typed, errorKey, errorArguments);
    }

    /** Whether the agent addressed it, and it was refused. */
    public boolean isAddressed() {
        return addressing.asked();
    }
}
