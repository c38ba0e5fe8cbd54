/** Web hooks as they go over the wire. */
@NullMarked
package org.alongside.routing.hook;

import org.jspecify.annotations.NullMarked;
