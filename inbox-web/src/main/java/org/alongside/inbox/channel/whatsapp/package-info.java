/** WhatsApp through Meta's Cloud API. */
@NullMarked
package org.alongside.inbox.channel.whatsapp;

import org.jspecify.annotations.NullMarked;
