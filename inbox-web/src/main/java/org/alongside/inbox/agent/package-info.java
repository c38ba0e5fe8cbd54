/** The inbox of the agents: lists, conversations, handoffs, the composer. */
@NullMarked
package org.alongside.inbox.agent;

import org.jspecify.annotations.NullMarked;
