package org.alongside.inbox.agent;

import org.alongside.shared.web.View;

/**
 * The inbox without an open conversation.
 *
 * @param liveUrl stream of changes
 */
public record InboxPage(ConversationList list, String liveUrl) implements View {}
