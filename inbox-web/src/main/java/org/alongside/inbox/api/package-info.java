/** The business's own programs: REST under {@code /api/{tenant}/v1}, called with keys. */
@NullMarked
package org.alongside.inbox.api;

import org.jspecify.annotations.NullMarked;
