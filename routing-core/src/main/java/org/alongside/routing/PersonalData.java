package org.alongside.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.shared.TenantId;

/**
 * What is held of a contact: handed out to them, or erased for good. Absent and foreign contacts both give
 * {@link org.alongside.shared.NotFoundException}. Those that were merged into the contact belong to it.
 */
public interface PersonalData {

    /**
     * How many of what is held, in the order in which it is shown: conversations, messages, files, keys, mails, told,
     * drafts, handoffs, questions, comments, notes. What there is none of is absent.
     */
    Map<String, Long> held(TenantId tenant, ContactId contact);

    /**
     * A copy for the person, for their right of access.
     *
     * @param document JSON with all that is stored of them, by kind
     * @param files of their conversations, to be opened one by one
     */
    record Dossier(String document, List<Attachment> files) {}

    /** Recorded, since it hands out everything. @param username who took the copy */
    Dossier copy(TenantId tenant, ContactId contact, String username);

    /**
     * Erases them, in one transaction: conversations are closed and emptied, what can lead to the person goes, and the
     * key of the conduct records is destroyed, so that the chain stays whole and says nothing of them. Numbers stay:
     * that there was a conversation, when, about which intent, how it ended.
     *
     * @param username who did it
     * @throws org.alongside.shared.RefusedException if it was done already, or they were merged into another contact
     */
    Erasure erase(TenantId tenant, ContactId contact, Erasure.Ground ground, String username);

    /** Empty unless they were erased. */
    Optional<Erasure> erasure(TenantId tenant, ContactId contact);
}
