package org.alongside.inbox.agent;

import org.alongside.shared.web.View;

/** The list again, when something changed. */
public record ConversationListPartial(ConversationList list) implements View {}
