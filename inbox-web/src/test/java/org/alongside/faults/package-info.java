/** Breaks a running installation on purpose, under load, and judges what is left. */
@NullMarked
package org.alongside.faults;

import org.jspecify.annotations.NullMarked;
