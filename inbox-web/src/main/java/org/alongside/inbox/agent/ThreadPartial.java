package org.alongside.inbox.agent;

import org.alongside.shared.web.View;

/** The conversation again, when something changed; the composer is not part of it, so nothing typed is lost. */
public record ThreadPartial(Transcript thread) implements View {}
