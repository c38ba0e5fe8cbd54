package org.alongside.inbox.live;

import java.util.UUID;
import org.alongside.routing.ConversationChanged;
import org.alongside.routing.ConversationId;
import org.alongside.shared.TenantId;

/** Something about a conversation that open browsers may want to hear of. Carries no content. */
public record News(Kind kind, TenantId tenant, ConversationId conversation, UUID contact, long lastSequence) {

    public enum Kind {
        /** There is something to fetch. */
        CHANGED,
        /** For agents; nothing is stored of it. */
        CONTACT_TYPES,
        /** For the contact; nothing is stored of it. */
        AGENT_TYPES
    }

    static News of(ConversationChanged change) {
        return new News(Kind.CHANGED, change.tenant(), change.conversation(), change.contact(), change.lastSequence());
    }
}
