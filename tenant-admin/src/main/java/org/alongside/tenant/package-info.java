/** Who the businesses are, who works for them, and through which inboxes they are reached. */
@NullMarked
package org.alongside.tenant;

import org.jspecify.annotations.NullMarked;
