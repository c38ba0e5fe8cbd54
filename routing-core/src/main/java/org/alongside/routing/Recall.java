package org.alongside.routing;

import java.util.Optional;
import java.util.Set;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

/** Takes conversations from the assistant in mid-way, for when it must not even finish what it began. */
public interface Recall {

    /**
     * Gives every open conversation of the assistant about these intents to people, with words to the contact, promise
     * and package. One that is being answered at that moment is left: its next decision already obeys the brake. Not
     * inside a transaction; doing it again does no harm.
     *
     * @param inbox only those of this inbox, or of all
     * @param rule why, as a message key {@code routing.rule.<rule>}
     * @return how many were handed off
     */
    int handOff(TenantId tenant, Set<String> intents, Optional<InboxId> inbox, String rule);
}
