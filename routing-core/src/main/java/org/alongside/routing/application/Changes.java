package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ConversationChanged;
import org.alongside.routing.Owner;
import org.alongside.routing.domain.Conversation;
import org.alongside.shared.TenantId;

/** Tells live views, inside the transaction that changes the conversation. */
@ApplicationScoped
class Changes {

    private final Consumer<ConversationChanged> tell;

    @Inject
    Changes(Event<ConversationChanged> event) {
        this(event::fire);
    }

    Changes(Consumer<ConversationChanged> tell) {
        this.tell = tell;
    }

    void happened(TenantId tenant, Conversation conversation, long lastSequence) {
        happened(tenant, conversation, lastSequence, waits(conversation));
    }

    void happened(TenantId tenant, Conversation conversation, long lastSequence, boolean waiting) {
        tell(tenant, conversation, lastSequence, waiting, Optional.empty());
    }

    /** @param writer the key under which the contact wrote */
    void written(TenantId tenant, Conversation conversation, long lastSequence, ContactKey writer) {
        tell(tenant, conversation, lastSequence, waits(conversation), Optional.of(writer));
    }

    private static boolean waits(Conversation conversation) {
        return conversation.open() && conversation.owner() == Owner.QUEUE;
    }

    private void tell(
            TenantId tenant,
            Conversation conversation,
            long lastSequence,
            boolean waiting,
            Optional<ContactKey> writer) {
        tell.accept(new ConversationChanged(
                tenant, conversation.id(), conversation.contact().value(), lastSequence, waiting, writer));
    }
}
