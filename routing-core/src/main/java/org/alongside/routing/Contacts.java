package org.alongside.routing;

import org.alongside.shared.TenantId;

/** What is known of contacts. */
public interface Contacts {

    /** {@link ContactRegard#NONE} for one that nobody said anything about, and for one that does not exist. */
    ContactRegard regard(TenantId tenant, ContactId contact);

    /** Who has the key. @throws org.alongside.shared.NotFoundException if nobody has */
    ContactId having(TenantId tenant, ContactKey key);

    /** From the contact's next message on. @throws org.alongside.shared.NotFoundException if there is none */
    void regard(TenantId tenant, ContactId contact, ContactRegard regard);

    /**
     * The same, by a key of the contact at a channel. @throws org.alongside.shared.NotFoundException if nobody has it
     */
    void regard(TenantId tenant, ContactKey key, ContactRegard regard);
}
