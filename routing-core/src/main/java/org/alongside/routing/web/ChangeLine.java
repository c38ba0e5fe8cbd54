package org.alongside.routing.web;

import org.alongside.routing.PolicyChange;

/**
 * A difference between two policies, to be said by {@code routing.change.<KIND>}.
 *
 * @param name of the intent in the reader's language, empty for a threshold
 */
public record ChangeLine(PolicyChange change, String name) {}
