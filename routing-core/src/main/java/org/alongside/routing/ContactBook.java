package org.alongside.routing;

import java.util.List;
import java.util.UUID;
import org.alongside.shared.TenantId;

/** The contacts of a business. Absent and foreign ones both give {@link org.alongside.shared.NotFoundException}. */
public interface ContactBook {

    ContactProfile byId(TenantId tenant, ContactId contact);

    /** At most twenty by the beginning of their name, or by a whole key, such as an e-mail address. */
    List<ContactProfile> find(TenantId tenant, String text);

    /** @throws org.alongside.shared.RefusedException if it is longer than 200 characters */
    void rename(TenantId tenant, ContactId contact, String name);

    /**
     * Makes one of two. Keys and conversations of the other go over; where both have an open conversation in one inbox,
     * the one that a person has stays open, else the newer one, and the other is closed as a duplicate.
     *
     * @param username who did it
     * @throws org.alongside.shared.RefusedException if both are the same
     */
    void merge(TenantId tenant, ContactId kept, ContactId other, String username);

    /**
     * Takes a merge back: keys, conversations, and what was written by those keys since.
     *
     * @throws org.alongside.shared.RefusedException if it was taken back already
     */
    void unmerge(TenantId tenant, UUID merge, String username);
}
