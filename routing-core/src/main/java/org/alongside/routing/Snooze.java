package org.alongside.routing;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a conversation rests, and why it does no longer.
 *
 * @param until it wakes then, or when the contact writes; none: only when the contact writes
 * @param woken why it is on top again, until its agent does something
 */
public record Snooze(boolean asleep, Optional<Instant> until, Optional<Woken> woken) {

    public static final Snooze NONE = new Snooze(false, Optional.empty(), Optional.empty());

    public enum Woken {
        TIME,
        CONTACT,
        /** Something that was said did not arrive. */
        FAILED
    }
}
