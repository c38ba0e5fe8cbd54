package org.alongside.tenant;

/** What a program may do. */
public enum ApiScope {
    /** Read conversations, contacts and events. */
    READ,
    /** Write as a contact and as an agent, and close. */
    WRITE,
    /** Say what the business knows of contacts. */
    CONTACTS
}
