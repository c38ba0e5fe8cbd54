/** Delivery to channels, one sender a kind. */
@NullMarked
package org.alongside.inbox.channel;

import org.jspecify.annotations.NullMarked;
