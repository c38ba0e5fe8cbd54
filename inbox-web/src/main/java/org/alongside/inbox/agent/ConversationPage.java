package org.alongside.inbox.agent;

import org.alongside.shared.web.View;

/** The inbox with an open conversation: list, thread, composer, and what the agent needs to know. */
public record ConversationPage(ConversationList list, Transcript thread, Composer composer, String liveUrl)
        implements View {}
