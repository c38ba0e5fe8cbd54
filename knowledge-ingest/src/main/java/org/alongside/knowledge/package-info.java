/** What a business knows: sources, the passages made of them, search, and approved replies. */
@NullMarked
package org.alongside.knowledge;

import org.jspecify.annotations.NullMarked;
