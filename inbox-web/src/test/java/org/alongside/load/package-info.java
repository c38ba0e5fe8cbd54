/** Customers of every channel, who keep a history of what they were told, and a checker who judges it. */
@NullMarked
package org.alongside.load;

import org.jspecify.annotations.NullMarked;
