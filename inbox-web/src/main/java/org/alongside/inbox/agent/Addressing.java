package org.alongside.inbox.agent;

import java.util.Optional;
import org.alongside.routing.LetterHead;

/** To whom an agent writes an e-mail, as typed. @param copies addresses, by commas */
public record Addressing(String to, String copies, String subject) {

    static final Addressing NONE = new Addressing("", "", "");

    /** Whether the form asked for it: only e-mail has it. */
    boolean asked() {
        return !to.isEmpty() || !copies.isEmpty() || !subject.isEmpty();
    }

    /** @throws org.alongside.shared.RefusedException for what is no address */
    Optional<LetterHead> head() {
        return asked() ? Optional.of(LetterHead.of(to, copies, subject)) : Optional.empty();
    }
}
