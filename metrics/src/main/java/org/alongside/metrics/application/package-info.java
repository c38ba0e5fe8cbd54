/** Turns events into facts, and facts into scorecards. */
@NullMarked
package org.alongside.metrics.application;

import org.jspecify.annotations.NullMarked;
