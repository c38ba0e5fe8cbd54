/** Conversations from message to decision to handoff: who may answer what, who did, and the record of it. */
@NullMarked
package org.alongside.routing;

import org.jspecify.annotations.NullMarked;
