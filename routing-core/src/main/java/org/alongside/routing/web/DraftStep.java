package org.alongside.routing.web;

import org.alongside.routing.DraftChange;

/**
 * Something that was done to the draft, to be told.
 *
 * @param subject the intent's name as it is now, else its key
 */
public record DraftStep(DraftChange change, String subject) {}
