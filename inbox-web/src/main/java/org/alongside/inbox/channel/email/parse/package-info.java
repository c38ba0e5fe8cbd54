/** From the bytes of an e-mail, which a stranger wrote, to what is kept of it. No network, no clock, no container. */
@NullMarked
package org.alongside.inbox.channel.email.parse;

import org.jspecify.annotations.NullMarked;
