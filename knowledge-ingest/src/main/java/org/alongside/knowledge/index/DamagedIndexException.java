package org.alongside.knowledge.index;

/** A tenant's index cannot be read. Nothing is lost: feed it again from version 0. */
public class DamagedIndexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedIndexException(Throwable cause) {
        super(cause);
    }
}
