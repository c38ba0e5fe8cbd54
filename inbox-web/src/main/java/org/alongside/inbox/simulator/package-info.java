/** Somebody of the business plays a customer, and sees what an agent sees. */
@NullMarked
package org.alongside.inbox.simulator;

import org.jspecify.annotations.NullMarked;
