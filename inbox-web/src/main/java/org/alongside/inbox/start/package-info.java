/** How the application comes up: its addresses, its data source, the checks without which it refuses to run. */
@NullMarked
package org.alongside.inbox.start;

import org.jspecify.annotations.NullMarked;
