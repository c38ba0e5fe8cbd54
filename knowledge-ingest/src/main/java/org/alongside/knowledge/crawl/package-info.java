/** Fetches pages of web sites of strangers: from public addresses only, politely, and never more than is allowed. */
@NullMarked
package org.alongside.knowledge.crawl;

import org.jspecify.annotations.NullMarked;
