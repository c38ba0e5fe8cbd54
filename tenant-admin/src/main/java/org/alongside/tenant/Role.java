package org.alongside.tenant;

/** What a member may do. Kept in our database, never taken from a token alone. */
public enum Role {
    /** Takes handoffs and answers. */
    AGENT,
    /** Reads samples, sees measures, releases brakes. */
    SUPERVISOR,
    /** Sets everything up. */
    ADMIN
}
