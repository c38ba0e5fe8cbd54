/** Measurements of the running product beside the machine's own limits. */
@NullMarked
package org.alongside.bench;

import org.jspecify.annotations.NullMarked;
