/** Telegram through a bot. */
@NullMarked
package org.alongside.inbox.channel.telegram;

import org.jspecify.annotations.NullMarked;
