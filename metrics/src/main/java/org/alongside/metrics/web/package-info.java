/** The pages of the measures. */
@NullMarked
package org.alongside.metrics.web;

import org.jspecify.annotations.NullMarked;
