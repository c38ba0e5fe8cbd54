/** The SQL of conversations, queues and events. Every method runs in the caller's transaction. */
@NullMarked
package org.alongside.routing.store;

import org.jspecify.annotations.NullMarked;
