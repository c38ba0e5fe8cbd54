package org.alongside.knowledge.application;

/** The source that is being read was removed, or another reader has it: whatever more is read is for nothing. */
final class ClaimLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
