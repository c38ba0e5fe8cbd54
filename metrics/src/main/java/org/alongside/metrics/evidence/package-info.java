/** How sure a look at counted cases can be. Plain figures in, plain figures out. */
@NullMarked
package org.alongside.metrics.evidence;

import org.jspecify.annotations.NullMarked;
