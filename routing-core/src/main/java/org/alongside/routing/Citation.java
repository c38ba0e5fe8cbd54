package org.alongside.routing;

import org.alongside.knowledge.PassageId;

/** A passage that a reply rests on. */
public record Citation(PassageId passage, String title, String locator, String quote) {}
