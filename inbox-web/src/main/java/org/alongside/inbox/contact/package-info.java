/** Who writes to a business, and what was laid aside of what they wrote. */
@NullMarked
package org.alongside.inbox.contact;

import org.jspecify.annotations.NullMarked;
