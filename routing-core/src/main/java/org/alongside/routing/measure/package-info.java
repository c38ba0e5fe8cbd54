/**
 * Measures the understanding engine on public data sets that the reader has fetched; no text of theirs is part of the
 * project.
 */
@NullMarked
package org.alongside.routing.measure;

import org.jspecify.annotations.NullMarked;
