/** Where a business says whom its events are told. */
@NullMarked
package org.alongside.inbox.webhook;

import org.jspecify.annotations.NullMarked;
