/** Uploading, reading, searching and keeping the index in step with the database. */
@NullMarked
package org.alongside.knowledge.application;

import org.jspecify.annotations.NullMarked;
