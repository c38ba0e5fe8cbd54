package org.alongside.inbox.live;

import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ConversationChanged;
import org.alongside.routing.ConversationId;
import org.alongside.shared.TenantId;

/**
 * Something about a conversation that open browsers may want to hear of. Carries no content.
 *
 * @param writer the key under which the contact wrote, if that is the news
 */
public record News(
        Kind kind,
        TenantId tenant,
        ConversationId conversation,
        UUID contact,
        long lastSequence,
        Optional<ContactKey> writer) {

    public enum Kind {
        /** There is something to fetch. */
        CHANGED,
        /** For agents; nothing is stored of it. */
        CONTACT_TYPES,
        /** For the contact; nothing is stored of it. */
        AGENT_TYPES
    }

    static News of(ConversationChanged change) {
        return new News(
                Kind.CHANGED,
                change.tenant(),
                change.conversation(),
                change.contact(),
                change.lastSequence(),
                change.writer());
    }

    /** Somebody types. @param contact whose conversation it is */
    public static News typing(Kind who, TenantId tenant, ConversationId conversation, ContactId contact) {
        return new News(who, tenant, conversation, contact.value(), 0, Optional.empty());
    }
}
