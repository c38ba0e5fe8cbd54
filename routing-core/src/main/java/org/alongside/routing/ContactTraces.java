package org.alongside.routing;

import java.util.List;
import java.util.Map;
import org.alongside.shared.TenantId;

/**
 * What a part of the platform keeps of contacts beside their conversations. Every bean of this type is asked, in the
 * transaction of an erasure, to erase it; what it cannot erase fails the whole.
 */
public interface ContactTraces {

    /**
     * Whose traces.
     *
     * @param contacts the contact and those that were merged into it
     * @param keys by which they were ever known, and nobody else is
     */
    record Person(List<ContactId> contacts, List<ConversationId> conversations, List<ContactKey> keys) {}

    /** @return how many of what there are, as {@link PersonalData#held} names them; none of it may be absent or 0 */
    Map<String, Long> held(TenantId tenant, Person person);

    void erase(TenantId tenant, Person person);
}
