package org.alongside.routing;

import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.TenantId;

/**
 * Fired as a CDI event inside the transaction (observe it with {@code AFTER_SUCCESS}) whenever a conversation changed,
 * for live views.
 *
 * @param waiting whether it now waits for a person
 * @param writer the key under which the contact wrote, if that is what changed it: so that who listens for a key that
 *     nobody had before hears whose it is
 */
public record ConversationChanged(
        TenantId tenant,
        ConversationId conversation,
        UUID contact,
        long lastSequence,
        boolean waiting,
        Optional<ContactKey> writer) {}
