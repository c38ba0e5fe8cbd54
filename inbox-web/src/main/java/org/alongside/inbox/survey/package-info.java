/** What contacts are asked: the pages on which a business chooses it, and the page behind the link. */
@NullMarked
package org.alongside.inbox.survey;

import org.jspecify.annotations.NullMarked;
