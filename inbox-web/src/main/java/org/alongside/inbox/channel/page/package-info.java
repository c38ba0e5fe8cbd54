/** Where an admin connects channels: one page for all kinds. */
@NullMarked
package org.alongside.inbox.channel.page;

import org.jspecify.annotations.NullMarked;
