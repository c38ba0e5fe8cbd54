package org.alongside.shared;

/** The record is absent or belongs to another tenant: the two are never told apart. Becomes a 404 page. */
public class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
