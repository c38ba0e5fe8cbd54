/** Facts and measures: pure. */
@NullMarked
package org.alongside.metrics.domain;

import org.jspecify.annotations.NullMarked;
