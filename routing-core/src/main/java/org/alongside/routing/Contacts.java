package org.alongside.routing;

import org.alongside.shared.TenantId;

/** What is known of contacts. */
public interface Contacts {

    /** {@link ContactRegard#NONE} for one that nobody said anything about, and for one that does not exist. */
    ContactRegard regard(TenantId tenant, ContactId contact);

    /** Who has the key. @throws org.alongside.shared.NotFoundException if nobody has */
    ContactId having(TenantId tenant, ContactKey key);

    /**
     * An anonymous contact turns out to be somebody whom the business knows: that key replaces the anonymous one, which
     * from then on opens nothing, for the next person at that browser may be another. If somebody has the key already,
     * the anonymous history becomes theirs, as a merge that can be taken back. Nothing happens if the contact was known
     * by another key before: two people are never made one.
     *
     * @param name used where the contact has none, or empty
     */
    void recognise(TenantId tenant, ContactKey anonymous, ContactKey verified, String name);

    /**
     * The carrier says that both keys are of one person. Who has one of them has the other from now on; two contacts
     * are made one, as a merge that can be taken back; nobody yet: somebody new.
     *
     * @param name of somebody new, or empty
     */
    void link(TenantId tenant, ContactKey key, ContactKey other, String name);

    /** From the contact's next message on. @throws org.alongside.shared.NotFoundException if there is none */
    void regard(TenantId tenant, ContactId contact, ContactRegard regard);

    /**
     * The same, by a key of the contact at a channel. @throws org.alongside.shared.NotFoundException if nobody has it
     */
    void regard(TenantId tenant, ContactKey key, ContactRegard regard);
}
