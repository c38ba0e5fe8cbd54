/** Where this module's records are kept. */
@NullMarked
package org.alongside.tenant.store;

import org.jspecify.annotations.NullMarked;
