/** What a document, a passage and a language are, without any I/O. */
@NullMarked
package org.alongside.knowledge.domain;

import org.jspecify.annotations.NullMarked;
