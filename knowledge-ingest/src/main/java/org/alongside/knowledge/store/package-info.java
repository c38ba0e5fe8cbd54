/** Sources, passages and approved replies in the database; the queue of sources to read. */
@NullMarked
package org.alongside.knowledge.store;

import org.jspecify.annotations.NullMarked;
