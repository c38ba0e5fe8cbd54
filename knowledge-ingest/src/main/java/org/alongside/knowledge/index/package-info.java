/** Search over the passages of one tenant. The only place that sees Lucene. */
@NullMarked
package org.alongside.knowledge.index;

import org.jspecify.annotations.NullMarked;
