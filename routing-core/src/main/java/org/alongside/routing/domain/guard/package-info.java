/** What looks at a reply before it is said: small named guards in one list, each of which can only refuse. */
@NullMarked
package org.alongside.routing.domain.guard;

import org.jspecify.annotations.NullMarked;
