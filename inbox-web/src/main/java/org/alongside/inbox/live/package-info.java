/** Live updates of open browsers. */
@NullMarked
package org.alongside.inbox.live;

import org.jspecify.annotations.NullMarked;
