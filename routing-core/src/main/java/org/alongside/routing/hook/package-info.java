/** Web hooks and look-ups as they go over the wire, to addresses that businesses name. */
@NullMarked
package org.alongside.routing.hook;

import org.jspecify.annotations.NullMarked;
