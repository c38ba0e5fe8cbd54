/** Facts and roll-ups in the database. */
@NullMarked
package org.alongside.metrics.store;

import org.jspecify.annotations.NullMarked;
