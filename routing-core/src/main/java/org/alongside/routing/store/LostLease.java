package org.alongside.routing.store;

/** Somebody else processes the message by now: whatever was prepared is not committed. */
public class LostLease extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
