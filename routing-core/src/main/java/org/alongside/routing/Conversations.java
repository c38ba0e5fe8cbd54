package org.alongside.routing;

import java.util.List;
import java.util.Optional;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.MemberId;

/** Reading conversations. Absent and foreign ones both give {@link org.alongside.shared.NotFoundException}. */
public interface Conversations {

    /** The lists of the inbox. */
    enum Box {
        /** Waiting for a person, longest first. */
        WAITING,
        /** Open, assigned to the member and not at rest; newest first. */
        MINE,
        /** Assigned to the member and at rest, newest first. */
        SNOOZED,
        /** All open ones, newest first. */
        OPEN,
        /** Closed ones, newest first. */
        CLOSED
    }

    /**
     * At most {@code limit} rows after the given one (keyset paging).
     *
     * @param after last row of the page before, or none for the first
     */
    List<ConversationRow> list(TenantId tenant, Box box, MemberId member, Optional<ConversationId> after, int limit);

    /** How many there are in each box; may be some seconds old. */
    int count(TenantId tenant, Box box, MemberId member);

    /** The one in the inbox in which something was said last; open ones before closed ones. */
    Optional<ConversationId> newestOf(TenantId tenant, InboxId inbox);

    ConversationView byId(TenantId tenant, ConversationId conversation);

    /**
     * The contact's newest conversation, with messages after the sequence number; empty for a contact who never wrote.
     */
    Optional<ContactView> ofContact(TenantId tenant, ContactKey contact, long afterSequence);

    /** The contact's conversation before that one, whole; empty if there is none, or the one is not theirs. */
    Optional<ContactView> ofContactBefore(TenantId tenant, ContactKey contact, ConversationId conversation);
}
